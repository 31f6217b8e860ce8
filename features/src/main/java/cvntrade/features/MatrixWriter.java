package cvntrade.features;

import cvntrade.features.window.Finite;

/**
 * Columns in, rows out: what the engine delivers becomes one row-major matrix of floats. Columns of neighbouring features are gathered four
 * at a time and leave together, row by row, so that the matrix is walked over a quarter as often.
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

    @Override
    public void take(int feature, double[] from, int bars, int row) {
        if (bars > Walk.PORTION_BARS) {
            write(from, feature, row, bars);
            return;
        }
        boolean joins = feature == firstFeature + features && row == firstRow && bars == rows;
        if (!joins) {
            flush();
            firstFeature = feature;
            firstRow = row;
            rows = bars;
        }
        System.arraycopy(from, 0, gathered[features++], 0, bars);
        if (features == WIDTH) flush();
    }

    /** Writes what is still gathered: to be called once all is delivered. */
    void flush() {
        if (features == WIDTH) {
            write(gathered[0], gathered[1], gathered[2], gathered[3]);
        } else {
            for (int k = 0; k < features; k++) write(gathered[k], firstFeature + k, firstRow, rows);
        }
        firstFeature += features;
        features = 0;
    }

    private void write(double[] first, double[] second, double[] third, double[] fourth) {
        int at = firstRow * columns + firstFeature;
        for (int row = 0; row < rows; row++, at += columns) {
            values[at] = Finite.orUnknownFloat(first[row]);
            values[at + 1] = Finite.orUnknownFloat(second[row]);
            values[at + 2] = Finite.orUnknownFloat(third[row]);
            values[at + 3] = Finite.orUnknownFloat(fourth[row]);
        }
    }

    private void write(double[] from, int feature, int row, int bars) {
        int at = row * columns + feature;
        for (int k = 0; k < bars; k++, at += columns) values[at] = Finite.orUnknownFloat(from[k]);
    }
}
