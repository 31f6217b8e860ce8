package cvntrade.verdict.statistics;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/** The means of many resamples: what the mean might have been with other coins and other times. */
public final class ResampledMeans {
    private final double[] inDrawOrder;
    private final double[] sorted;

    private ResampledMeans(double[] inDrawOrder, double[] sorted) {
        this.inDrawOrder = inDrawOrder;
        this.sorted = sorted;
    }

    /** @param means one a resample; NaN where a resample drew no known pair, which is then left out of intervals and shares */
    static ResampledMeans of(double[] means) {
        double[] sorted = Arrays.stream(means)
                .filter(mean -> !Double.isNaN(mean))
                .sorted()
                .toArray();
        return new ResampledMeans(means.clone(), sorted);
    }

    /** One a resample, in the order of the draws, so that two variants on the same draws can be compared draw by draw. */
    public double[] inDrawOrder() {
        return inDrawOrder.clone();
    }

    public Interval percentile(double confidence) {
        return sorted.length == 0 ? Interval.UNKNOWN : Quantile.middle(sorted, confidence);
    }

    /** @return the share of the known resamples whose mean is so; NaN if there is none */
    public double share(DoublePredicate condition) {
        return sorted.length == 0
                ? Double.NaN
                : (double) Arrays.stream(sorted).filter(condition).count() / sorted.length;
    }
}
