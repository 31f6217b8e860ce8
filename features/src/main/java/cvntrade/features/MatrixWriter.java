package cvntrade.features;

import cvntrade.features.window.Finite;

/**
 * Columns in, rows out: what the engine delivers becomes one row-major matrix of floats, in which what is not finite is unknown. Columns of
 * neighbouring features are gathered eight at a time and leave together, row by row, so that the matrix is walked over an eighth as often.
 */
final class MatrixWriter implements FeatureEngine.Delivery {
    private static final int WIDTH = 8;
    private static final int HALF = WIDTH / 2;

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
        if (feature != firstFeature + features || row != firstRow || bars != rows) {
            flush();
            firstFeature = feature;
            firstRow = row;
            rows = bars;
        }
        gather(from, gathered[features++], bars);
        if (features == WIDTH) flush();
    }

    /** In doubles, since of these the processor takes several at a time. */
    private static void gather(double[] from, double[] to, int bars) {
        for (int row = 0; row < bars; row++) to[row] = Finite.orUnknownAsFloat(from[row]);
    }

    /** Writes what is gathered; to be called once all is delivered. */
    void flush() {
        int at = firstRow * columns + firstFeature;
        int written = 0;
        if (features == WIDTH) {
            writeEight(at);
            written = WIDTH;
        } else if (features >= HALF) {
            writeFour(at);
            written = HALF;
        }
        for (int k = written; k < features; k++) writeOne(at + k, gathered[k]);
        firstFeature += features;
        features = 0;
    }

    private void writeEight(int first) {
        double[] a = gathered[0];
        double[] b = gathered[1];
        double[] c = gathered[2];
        double[] d = gathered[3];
        double[] e = gathered[4];
        double[] f = gathered[5];
        double[] g = gathered[6];
        double[] h = gathered[7];
        int at = first;
        for (int row = 0; row < rows; row++, at += columns) {
            values[at] = (float) a[row];
            values[at + 1] = (float) b[row];
            values[at + 2] = (float) c[row];
            values[at + 3] = (float) d[row];
            values[at + 4] = (float) e[row];
            values[at + 5] = (float) f[row];
            values[at + 6] = (float) g[row];
            values[at + 7] = (float) h[row];
        }
    }

    private void writeFour(int first) {
        double[] a = gathered[0];
        double[] b = gathered[1];
        double[] c = gathered[2];
        double[] d = gathered[3];
        int at = first;
        for (int row = 0; row < rows; row++, at += columns) {
            values[at] = (float) a[row];
            values[at + 1] = (float) b[row];
            values[at + 2] = (float) c[row];
            values[at + 3] = (float) d[row];
        }
    }

    private void writeOne(int first, double[] from) {
        int at = first;
        for (int row = 0; row < rows; row++, at += columns) values[at] = (float) from[row];
    }
}
