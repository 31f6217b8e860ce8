package cvntrade.verdict.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/** Student's t distribution: tails without cancellation and quantiles near double precision. */
final class StudentT {
    private static final double QUANTILE_ACCURACY = 1e-14;

    private final TDistribution distribution;

    StudentT(int degreesOfFreedom) {
        this.distribution = new TDistribution(degreesOfFreedom, QUANTILE_ACCURACY);
    }

    /** P(T ≥ t): by symmetry the lower tail at −t, because 1 − P(T ≤ t) loses every digit of a small p. */
    double upperTail(double t) {
        if (Double.isInfinite(t)) return t > 0 ? 0 : 1;
        return distribution.cumulativeProbability(-t);
    }

    /** The t that leaves {@code (1 − confidence) / 2} on either side. */
    double twoSidedQuantile(double confidence) {
        return -distribution.inverseCumulativeProbability((1 - confidence) / 2);
    }
}
