package cvntrade.features;

import cvntrade.features.window.Finite;

/**
 * Columns in, rows out: what the engine delivers becomes one row-major matrix of floats. Columns of neighbouring features are gathered four
 * at a time and leave together, row by row, so that the matrix is walked over a quarter as often. Once the rows of a portion are complete,
 * what is not finite in them is made unknown, in one run over memory that is still near the processor.
 */
final class MatrixWriter implements FeatureEngine.Delivery {
    private static final int WIDTH = 4;

    private final int columns;
    private final float[] values;
    private final double[][] gathered = new double[WIDTH][Walk.PORTION_BARS];
    private int firstFeature;
    private int features;
    private int firstRow;
    private int rows;

    /** @param values of the whole matrix; writers of other rows may write at the same time */
    MatrixWriter(float[] values, int columns) {
        this.columns = columns;
        this.values = values;
    }

    /** Writes a whole column at once. */
    void write(int feature, double[] column) {
        int at = feature;
        for (double value : column) {
            values[at] = Finite.orUnknownFloat(value);
            at += columns;
        }
    }

    @Override
    public void take(int feature, double[] from, int bars, int row) {
        if (row != firstRow || bars != rows) beginPortion(row, bars);
        if (feature != firstFeature + features) {
            flush();
            firstFeature = feature;
        }
        System.arraycopy(from, 0, gathered[features++], 0, bars);
        if (features == WIDTH) flush();
    }

    private void beginPortion(int row, int bars) {
        endPortion();
        firstRow = row;
        rows = bars;
    }

    /** To be called once all is delivered. */
    void endPortion() {
        flush();
        int from = firstRow * columns;
        for (int i = from; i < from + rows * columns; i++) values[i] = Finite.orUnknown(values[i]);
    }

    private void flush() {
        int at = firstRow * columns + firstFeature;
        if (features == WIDTH) {
            write(at, gathered[0], gathered[1], gathered[2], gathered[3]);
        } else {
            for (int k = 0; k < features; k++) writeOne(at + k, gathered[k]);
        }
        firstFeature += features;
        features = 0;
    }

    private void write(int first, double[] one, double[] two, double[] three, double[] four) {
        int at = first;
        for (int row = 0; row < rows; row++, at += columns) {
            values[at] = (float) one[row];
            values[at + 1] = (float) two[row];
            values[at + 2] = (float) three[row];
            values[at + 3] = (float) four[row];
        }
    }

    private void writeOne(int first, double[] from) {
        int at = first;
        for (int row = 0; row < rows; row++, at += columns) values[at] = (float) from[row];
    }
}
