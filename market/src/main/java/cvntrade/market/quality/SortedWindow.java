package cvntrade.market.quality;

import java.util.Arrays;

/** A bag of numbers kept in order: a median at once, a change for a binary search and one block move. */
final class SortedWindow {
    private final double[] sorted;
    private int size;

    SortedWindow(int capacity) {
        sorted = new double[capacity];
    }

    int size() {
        return size;
    }

    void add(double value) {
        int at = Arrays.binarySearch(sorted, 0, size, value);
        if (at < 0) at = -at - 1;
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = value;
        size++;
    }

    void remove(double value) {
        int at = Arrays.binarySearch(sorted, 0, size, value);
        if (at < 0) throw new IllegalArgumentException("value must be in the window: value=" + value);
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        size--;
    }

    double median() {
        int half = size / 2;
        if (size == 0) return Double.NaN;
        return size % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
