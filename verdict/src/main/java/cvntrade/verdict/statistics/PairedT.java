package cvntrade.verdict.statistics;

import cvntrade.base.Check;

/**
 * Student's t test that the mean of paired differences is zero.
 *
 * <p>Without spread there is no t: equal pairs say nothing (t NaN, p 0.5, 0.5 and 1), a shift that never varies is certain (t infinite,
 * p 0 or 1).
 *
 * @param count             pairs, at least 2
 * @param mean              of the differences
 * @param standardDeviation of the differences, divisor count − 1
 * @param standardError     standard deviation / √count
 * @param t                 mean / standard error
 * @param pGreater          P(T ≥ t) with count − 1 degrees of freedom
 * @param pLess             P(T ≤ t)
 * @param pTwoSided         P(|T| ≥ |t|)
 * @see "data/golden/stats/paired_t.json (reference values from scipy)"
 */
public record PairedT(
        int count,
        double mean,
        double standardDeviation,
        double standardError,
        double t,
        double pGreater,
        double pLess,
        double pTwoSided) {
    /** The test of {@code a − b}. */
    public static PairedT of(double[] a, double[] b) {
        return of(Sample.ofDifferences(a, b));
    }

    /** @param differences at least two */
    public static PairedT of(Sample differences) {
        int count = Check.atLeast(2, differences.count(), "pairs");
        double mean = differences.mean();
        double standardDeviation = differences.standardDeviation();
        double standardError = standardDeviation / Math.sqrt(count);
        double t = mean / standardError; // 0/0 is NaN and x/0 infinite, as the definition asks.
        if (Double.isNaN(t)) return new PairedT(count, mean, standardDeviation, standardError, t, 0.5, 0.5, 1);
        StudentT student = new StudentT(count - 1);
        double pGreater = student.upperTail(t);
        double pLess = student.upperTail(-t);
        double pTwoSided = 2 * student.upperTail(Math.abs(t));
        return new PairedT(count, mean, standardDeviation, standardError, t, pGreater, pLess, pTwoSided);
    }

    public int degreesOfFreedom() {
        return count - 1;
    }

    /** The two-sided interval of the mean. */
    public Interval interval(double confidence) {
        double reach = new StudentT(degreesOfFreedom()).twoSidedQuantile(confidence) * standardError;
        return new Interval(mean - reach, mean + reach);
    }
}
