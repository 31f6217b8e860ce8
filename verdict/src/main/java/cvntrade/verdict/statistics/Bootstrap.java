package cvntrade.verdict.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** Bootstrap intervals of a statistic of one sample, on resamples that the caller names by their rows. */
public final class Bootstrap {
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    private final double[] values;
    private final Statistic statistic;
    private final double theta;
    private final double[] sorted;

    private Bootstrap(double[] values, Statistic statistic, double[] sorted) {
        this.values = values;
        this.statistic = statistic;
        this.theta = statistic.of(values);
        this.sorted = sorted;
    }

    /** @param indices one row a resample: the zero-based rows of {@code values} that it takes */
    public static Bootstrap of(double[] values, int[][] indices, Statistic statistic) {
        double[] resampled = new double[indices.length];
        for (int resample = 0; resample < indices.length; resample++) {
            double[] drawn = new double[indices[resample].length];
            for (int i = 0; i < drawn.length; i++) drawn[i] = values[indices[resample][i]];
            resampled[resample] = statistic.of(drawn);
        }
        Arrays.sort(resampled);
        return new Bootstrap(Sample.of(values).values(), statistic, resampled);
    }

    /** The statistic of the sample itself. */
    public double theta() {
        return theta;
    }

    public double meanOfResamples() {
        return Sample.mean(sorted);
    }

    public double standardDeviationOfResamples() {
        return Sample.of(sorted).standardDeviation();
    }

    public Interval percentile(double confidence) {
        return Quantile.middle(sorted, confidence);
    }

    /** The percentile interval mirrored at the statistic. */
    public Interval basic(double confidence) {
        Interval percentile = percentile(confidence);
        return new Interval(2 * theta - percentile.upper(), 2 * theta - percentile.lower());
    }

    /**
     * The bias-corrected and accelerated interval (Efron 1987).
     *
     * @param fractionBelow share of resamples below the statistic, ties counted half
     * @param z0            the normal quantile of that share; infinite if all lie on one side
     * @param acceleration  Σd³ / (6 (Σd²)^1.5) of the jackknife's deviations; 0 if they have no spread
     * @param levels        the two levels at which the resamples are read; unknown if z0 is infinite
     * @param interval      the resamples at those levels
     */
    public record Accelerated(
            double fractionBelow, double z0, double acceleration, Interval levels, Interval interval) {}

    public Accelerated accelerated(double confidence) {
        double below = 0;
        for (double resampled : sorted) below += resampled < theta ? 1 : resampled == theta ? 0.5 : 0;
        double fractionBelow = below / sorted.length;
        double z0 = NORMAL.inverseCumulativeProbability(fractionBelow);
        double acceleration = acceleration();
        if (Double.isInfinite(z0)) {
            return new Accelerated(fractionBelow, z0, acceleration, Interval.UNKNOWN, Interval.UNKNOWN);
        }
        double tail = (1 - confidence) / 2;
        double lower = level(z0, acceleration, tail);
        double upper = level(z0, acceleration, 1 - tail);
        Interval interval = new Interval(Quantile.of(sorted, lower), Quantile.of(sorted, upper));
        return new Accelerated(fractionBelow, z0, acceleration, new Interval(lower, upper), interval);
    }

    private static double level(double z0, double acceleration, double tail) {
        double shifted = z0 + NORMAL.inverseCumulativeProbability(tail);
        return NORMAL.cumulativeProbability(z0 + shifted / (1 - acceleration * shifted));
    }

    private double acceleration() {
        if (values.length < 2) return 0;
        double[] leftOneOut = new double[values.length];
        for (int out = 0; out < values.length; out++) {
            double[] rest = new double[values.length - 1];
            System.arraycopy(values, 0, rest, 0, out);
            System.arraycopy(values, out + 1, rest, out, rest.length - out);
            leftOneOut[out] = statistic.of(rest);
        }
        Sample jackknife = Sample.of(leftOneOut);
        if (!jackknife.hasSpread()) return 0;
        double squares = 0;
        double cubes = 0;
        for (double each : leftOneOut) {
            double deviation = jackknife.mean() - each;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return cubes / (6 * squares * Math.sqrt(squares));
    }
}
