package cvntrade.market.quality;

/** Sample standard deviation (divisor n − 1) of the numbers that are in the window. */
final class TrailingSpread {
    private int count;
    private double sum;
    private double squares;

    int count() {
        return count;
    }

    void add(double value) {
        count++;
        sum += value;
        squares += value * value;
    }

    void remove(double value) {
        count--;
        sum -= value;
        squares -= value * value;
    }

    /** Running sums are exact enough here: the mean of one-bar returns is far smaller than their spread. */
    double deviation() {
        if (count < 2) return Double.NaN;
        return Math.sqrt(Math.max(0, (squares - sum * sum / count) / (count - 1)));
    }
}
