package cvntrade.market.kline;

import cvntrade.base.Column;
import cvntrade.market.CandleField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A growing block of numbers, one for each candle field in each row; unknown until it is set. */
final class FieldValues {
    private final EnumMap<CandleField, double[]> columns = new EnumMap<>(CandleField.class);

    FieldValues(int rows) {
        for (CandleField field : CandleField.values()) {
            double[] column = new double[rows];
            Arrays.fill(column, Double.NaN);
            columns.put(field, column);
        }
    }

    double get(CandleField field, int row) {
        return column(field)[row];
    }

    void set(CandleField field, int row, double value) {
        column(field)[row] = value;
    }

    void forget(CandleField field) {
        Arrays.fill(column(field), Double.NaN);
    }

    void grow(int rows) {
        columns.replaceAll((field, column) -> {
            double[] longer = Arrays.copyOf(column, rows);
            Arrays.fill(longer, column.length, rows, Double.NaN);
            return longer;
        });
    }

    /** Hands the numbers over; this block must not be used again. */
    Map<CandleField, Column> toColumns() {
        Map<CandleField, Column> owned = new EnumMap<>(CandleField.class);
        columns.forEach((field, column) -> owned.put(field, Column.owning(column)));
        return owned;
    }

    @SuppressWarnings("NullAway") // The constructor has put every field there.
    private double[] column(CandleField field) {
        return columns.get(field);
    }
}
