package cvntrade.verdict.statistics;

import cvntrade.base.Check;

/**
 * Effect sizes of paired values. Without spread an effect is 0 if there is no shift and infinite otherwise.
 *
 * @param paired      d_z: mean / standard deviation of the differences
 * @param pooledSd    √((variance of a + variance of b) / 2)
 * @param pooled      difference of the means / pooled standard deviation
 * @param hedges      d_z · (1 − 3 / (4 (n − 1) − 1)), less biased in small samples
 * @param correlation Pearson's, of a with b; NaN if either has no spread
 */
public record CohensD(double paired, double pooledSd, double pooled, double hedges, double correlation) {
    /** @param a at least two values, paired with those of b */
    public static CohensD of(double[] a, double[] b) {
        Sample differences = Sample.ofDifferences(a, b);
        Check.atLeast(2, differences.count(), "pairs");
        Sample first = Sample.of(a);
        Sample second = Sample.of(b);
        double paired = ratio(differences.mean(), differences.standardDeviation());
        double pooledSd = Math.sqrt((first.variance() + second.variance()) / 2);
        double pooled = ratio(first.mean() - second.mean(), pooledSd);
        double correction = 1 - 3.0 / (4.0 * (a.length - 1) - 1);
        double hedges = Double.isInfinite(paired) ? paired : paired * correction;
        return new CohensD(paired, pooledSd, pooled, hedges, correlation(first, second));
    }

    private static double ratio(double shift, double spread) {
        return shift == 0 ? 0 : shift / spread;
    }

    private static double correlation(Sample a, Sample b) {
        if (!a.hasSpread() || !b.hasSpread()) return Double.NaN;
        return a.sumOfProducts(b) / Math.sqrt(a.sumOfProducts(a)) / Math.sqrt(b.sumOfProducts(b));
    }
}
