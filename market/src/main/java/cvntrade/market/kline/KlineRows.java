package cvntrade.market.kline;

import cvntrade.market.CandleField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of one table in the order of its lines. Values of a missing bar and of columns that the table lacks are NaN. */
final class KlineRows {
    private final String place;
    private long[] timesMs = new long[1024];
    private long[] lines = new long[1024];
    private final FieldValues values = new FieldValues(1024);
    private int size;

    /** @param place how messages name the table */
    KlineRows(String place) {
        this.place = place;
    }

    String place() {
        return place;
    }

    int size() {
        return size;
    }

    long timeMs(int row) {
        return timesMs[row];
    }

    long line(int row) {
        return lines[row];
    }

    double value(int row, CandleField field) {
        return values.get(field, row);
    }

    boolean isMissing(int row) {
        return Double.isNaN(value(row, CandleField.CLOSE));
    }

    /** Appends a row and gives its number; its values are unknown until they are set. */
    int add(long timeMs, long line) {
        if (size == timesMs.length) grow();
        timesMs[size] = timeMs;
        lines[size] = line;
        return size++;
    }

    void set(int row, CandleField field, double value) {
        values.set(field, row, value);
    }

    long[] timesMs() {
        return Arrays.copyOf(timesMs, size);
    }

    int missing() {
        int missing = 0;
        for (int row = 0; row < size; row++) if (isMissing(row)) missing++;
        return missing;
    }

    boolean isSorted() {
        for (int row = 1; row < size; row++) if (timesMs[row] < timesMs[row - 1]) return false;
        return true;
    }

    /**
     * Makes the flow columns unknown that the source lacks: it writes 0 in them throughout although there was trade.
     *
     * @return every flow column that is unknown now
     */
    List<CandleField> forgetAbsentFlow() {
        List<CandleField> absent = new ArrayList<>();
        for (CandleField field : CandleField.values()) {
            if (!field.isFlow() || holdsFlow(field)) continue;
            absent.add(field);
            values.forget(field);
        }
        return absent;
    }

    private boolean holdsFlow(CandleField field) {
        boolean traded = false;
        boolean known = false;
        for (int row = 0; row < size; row++) {
            double value = value(row, field);
            if (value > 0) return true;
            if (value == 0) known = true;
            if (value(row, CandleField.VOLUME) > 0) traded = true;
        }
        return known && !traded;
    }

    private void grow() {
        timesMs = Arrays.copyOf(timesMs, 2 * size);
        lines = Arrays.copyOf(lines, 2 * size);
        values.grow(2 * size);
    }
}
