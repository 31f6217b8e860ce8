package cvntrade.base;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/**
 * One value a bar, oldest first, immutable. NaN means <em>unknown</em>; it travels on and is never turned into zero.
 *
 * <p>Reading a value costs what reading an array costs; no caller ever holds the array itself.
 */
public final class Column {
    private final double[] values;

    private Column(double[] values) {
        this.values = values;
    }

    public static Column of(double... values) {
        return new Column(values.clone());
    }

    /** Takes the array over without a copy: the caller made it and must not touch it again. */
    public static Column owning(double[] values) {
        return new Column(values);
    }

    public static Column generate(int size, IntToDoubleFunction value) {
        double[] values = new double[size];
        Arrays.setAll(values, value);
        return new Column(values);
    }

    public static Column unknown(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return new Column(values);
    }

    public double get(int row) {
        return values[row];
    }

    public int size() {
        return values.length;
    }

    public double[] toArray() {
        return values.clone();
    }

    /** Copies rows {@code fromRow} (inclusive) to {@code toRow} (exclusive) into a target array. */
    public void copyTo(int fromRow, int toRow, double[] target, int at) {
        System.arraycopy(values, fromRow, target, at, toRow - fromRow);
    }

    public Column rows(int fromRow, int toRow) {
        // A copy that reaches beyond the end would be padded with zeros.
        Objects.checkFromToIndex(fromRow, toRow, values.length);
        return new Column(Arrays.copyOfRange(values, fromRow, toRow));
    }

    /** The same values seen from another grid; a bar that this column does not have is unknown there. */
    public Column onto(Grid from, Grid to) {
        if (from.bars() != values.length) {
            throw new IllegalArgumentException(
                    "grid must have one bar a value: bars=" + from.bars() + " values=" + values.length);
        }
        double[] moved = new double[to.bars()];
        Arrays.fill(moved, Double.NaN);
        Grid shared = from.intersection(to);
        if (shared.bars() > 0) {
            System.arraycopy(values, from.rowOf(shared.firstBar()), moved, to.rowOf(shared.firstBar()), shared.bars());
        }
        return new Column(moved);
    }

    /** Whether both hold the same values, bit by bit, so 0.0 is not -0.0; any NaN equals any other. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Column column && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Column" + Arrays.toString(values.length <= 8 ? values : Arrays.copyOf(values, 8)) + " size="
                + values.length;
    }
}
