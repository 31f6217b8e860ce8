package cvntrade.features;

import cvntrade.base.Check;
import cvntrade.base.Grid;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * A table of features as a trainer takes it: float32, row after row. An unknown value is NaN; there is no infinity: what has no finite
 * answer as a float, a ratio whose denominator vanishes or a number beyond 3.4e38, is unknown.
 */
public final class FeatureMatrix {
    private final Grid grid;
    private final List<String> names;
    private final List<String> keys;
    private final boolean[] own;
    private final float[] values;

    private FeatureMatrix(Grid grid, List<Feature> features, float[] values) {
        this.grid = grid;
        this.names = features.stream().map(Feature::name).toList();
        this.keys = features.stream().map(Feature::key).toList();
        this.own = new boolean[features.size()];
        for (int column = 0; column < own.length; column++) {
            own[column] = !features.get(column).readsReference();
        }
        this.values = values;
    }

    /**
     * Takes the array over without a copy, for a table can be hundreds of megabytes: the caller made it and must not touch it again.
     *
     * @param values row after row, each with one value a feature
     */
    public static FeatureMatrix owning(Grid grid, List<? extends Feature> features, float[] values) {
        if (values.length != Math.multiplyExact(grid.bars(), features.size())) {
            throw new IllegalArgumentException("a matrix must have one value a row and column: rows=" + grid.bars()
                    + " columns=" + features.size() + " values=" + values.length);
        }
        return new FeatureMatrix(grid, List.copyOf(features), values);
    }

    /** The bars of the rows. */
    public Grid grid() {
        return grid;
    }

    public List<String> names() {
        return names;
    }

    public List<String> keys() {
        return keys;
    }

    public int rows() {
        return grid.bars();
    }

    public int columns() {
        return names.size();
    }

    public float get(int row, int column) {
        Check.within(0, columns() - 1, column, "column");
        return values[row * columns() + column];
    }

    /** Copies all values of a row, in the order of the columns, into a target array. */
    public void copyRow(int row, float[] target, int at) {
        System.arraycopy(values, row * columns(), target, at, columns());
    }

    /** Copies whole rows, one after the other, to where the target buffer stands. */
    public void copyRows(int fromRow, int toRow, FloatBuffer target) {
        target.put(values, fromRow * columns(), (toRow - fromRow) * columns());
    }

    /** The share of the own columns, those that read no reference, that are unknown in a row; 0 if there is no own column. */
    public double unknownOwnShare(int row) {
        int known = 0;
        int all = 0;
        for (int column = 0; column < own.length; column++) {
            if (!own[column]) continue;
            all++;
            if (!Float.isNaN(values[row * own.length + column])) known++;
        }
        return all == 0 ? 0 : (double) (all - known) / all;
    }
}
