package cvntrade.features.window;

/**
 * From sums of powers of differences to a pivot to the moments, row by row. In short loops: of each the processor runs several rows at a
 * time, of a long one it would not.
 */
final class PowerSums {
    private PowerSums() {}

    static void addTo(double[] sums, double[] more, int bars) {
        for (int row = 0; row < bars; row++) sums[row] += more[row];
    }

    static void mean(double[] pivot, double[] sum, double inverse, double[] out, int bars) {
        for (int row = 0; row < bars; row++) out[row] = pivot[row] + sum[row] * inverse;
    }

    static void distance(double[] x, double[] pivot, double[] sum, double inverse, double[] out, int bars) {
        for (int row = 0; row < bars; row++) out[row] = x[row] - pivot[row] - sum[row] * inverse;
    }

    static void variance(double[] squares, double[] sum, double inverse, double divisor, double[] out, int bars) {
        for (int row = 0; row < bars; row++) {
            out[row] = (squares[row] - sum[row] * sum[row] * inverse) / divisor;
        }
    }

    /** From the sums of powers about the pivot to those about the mean. */
    static void skewness(int window, double[] sum1, double[] sum2, double[] sum3, double[] out, int bars) {
        double n = window;
        double inverse = 1 / n;
        double factor = n * Math.sqrt(n - 1) / (n - 2);
        for (int row = 0; row < bars; row++) {
            double mean = sum1[row] * inverse;
            out[row] = factor * (sum3[row] - mean * (3 * sum2[row] - 2 * mean * sum1[row]));
        }
        for (int row = 0; row < bars; row++) {
            double moment2 = sum2[row] - sum1[row] * sum1[row] * inverse;
            out[row] /= moment2 * Math.sqrt(moment2);
        }
    }

    static void kurtosis(
            int window, double[] sum1, double[] sum2, double[] sum3, double[] sum4, double[] out, int bars) {
        double n = window;
        double inverse = 1 / n;
        double factor = (n - 1) / ((n - 2) * (n - 3));
        for (int row = 0; row < bars; row++) {
            double mean = sum1[row] * inverse;
            out[row] = 4 * sum3[row] - mean * (6 * sum2[row] - 3 * mean * sum1[row]);
        }
        for (int row = 0; row < bars; row++) {
            out[row] = sum4[row] - sum1[row] * inverse * out[row];
        }
        for (int row = 0; row < bars; row++) {
            double moment2 = sum2[row] - sum1[row] * sum1[row] * inverse;
            out[row] = factor * ((n + 1) * n * out[row] / (moment2 * moment2) - 3 * (n - 1));
        }
    }
}
