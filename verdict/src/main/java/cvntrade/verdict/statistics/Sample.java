package cvntrade.verdict.statistics;

import java.util.Arrays;

/**
 * Numbers drawn from one population, and their moments.
 *
 * <p>Sums run in NumPy's order (eight running sums, halves above 128 values): the error grows with the logarithm of the count, and where
 * two means are equal but for rounding the tie falls as in the reference values.
 */
public final class Sample {
    private static final int LANES = 8;
    private static final int BLOCK = 128;

    private final double[] values;
    private final double mean;

    private Sample(double[] values) {
        this.values = values;
        this.mean = sum(values, 0, values.length) / values.length;
    }

    /** @param values at least one, all finite */
    public static Sample of(double... values) {
        if (values.length == 0) throw new IllegalArgumentException("sample must have a value: count=0");
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                throw new IllegalArgumentException(
                        "sample must be finite: row=" + row + " value=" + values[row] + "; leave out what is unknown");
            }
        }
        return new Sample(values.clone());
    }

    /** @return {@code a[i] - b[i]}, pair by pair */
    public static Sample ofDifferences(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("pairs must be complete: a=" + a.length + " b=" + b.length);
        }
        double[] differences = new double[a.length];
        for (int i = 0; i < a.length; i++) differences[i] = a[i] - b[i];
        return of(differences);
    }

    public int count() {
        return values.length;
    }

    public double[] values() {
        return values.clone();
    }

    public double mean() {
        return mean;
    }

    /** Whether two values differ. A standard deviation of equal values can miss zero by rounding; this cannot. */
    public boolean hasSpread() {
        for (double value : values) if (value != values[0]) return true;
        return false;
    }

    /** @return sum of squares about the mean, divided by count − 1; NaN for a single value, exactly 0 without spread */
    public double variance() {
        if (values.length < 2) return Double.NaN;
        if (!hasSpread()) return 0;
        return sumOfProducts(this) / (values.length - 1);
    }

    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** @return Σ (x − mean of x)(y − mean of y) over the rows of this and the other sample */
    double sumOfProducts(Sample other) {
        double[] products = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            products[row] = (values[row] - mean) * (other.values[row] - other.mean);
        }
        return sum(products, 0, products.length);
    }

    static double mean(double[] values) {
        return sum(values, 0, values.length) / values.length;
    }

    private static double sum(double[] values, int from, int to) {
        int count = to - from;
        if (count > BLOCK) {
            int half = count / 2;
            half -= half % LANES;
            return sum(values, from, from + half) + sum(values, from + half, to);
        }
        if (count < LANES) return sumInOrder(0, values, from, to);
        double[] lane = Arrays.copyOfRange(values, from, from + LANES);
        int whole = from + count - count % LANES;
        for (int row = from + LANES; row < whole; row++) lane[(row - from) % LANES] += values[row];
        double sum = ((lane[0] + lane[1]) + (lane[2] + lane[3])) + ((lane[4] + lane[5]) + (lane[6] + lane[7]));
        return sumInOrder(sum, values, whole, to);
    }

    private static double sumInOrder(double start, double[] values, int from, int to) {
        double sum = start;
        for (int row = from; row < to; row++) sum += values[row];
        return sum;
    }
}
