package cvntrade.learning;

import cvntrade.trades.Labels;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Some rows of a series, in time order. */
public final class Rows {
    private final int[] rows;

    private Rows(int[] rows) {
        this.rows = rows;
    }

    static Rows of(IntStream ascending) {
        return new Rows(ascending.toArray());
    }

    public int size() {
        return rows.length;
    }

    public boolean isEmpty() {
        return rows.length == 0;
    }

    public int get(int index) {
        return rows[index];
    }

    public int first() {
        return rows[0];
    }

    public int last() {
        return rows[rows.length - 1];
    }

    public int[] toArray() {
        return rows.clone();
    }

    public IntStream stream() {
        return Arrays.stream(rows);
    }

    /** The label of each of these rows, which all must have one. */
    public boolean[] buys(Labels labels) {
        boolean[] buys = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) buys[i] = labels.buy(rows[i]);
        return buys;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows that && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return isEmpty() ? "Rows[]" : "Rows[" + first() + ".." + last() + " size=" + size() + "]";
    }
}
