package cvntrade.verdict.statistics;

/**
 * A t test whose standard error was estimated under kinship of the cells. Without spread: as in {@link PairedT}.
 *
 * @param mean             of all cells
 * @param standardError    of that mean
 * @param degreesOfFreedom of the t distribution
 */
public record ClusteredT(double mean, double standardError, int degreesOfFreedom) {
    public double t() {
        return mean / standardError;
    }

    public double pGreater() {
        return Double.isNaN(t()) ? 0.5 : new StudentT(degreesOfFreedom).upperTail(t());
    }

    public Interval interval(double confidence) {
        double reach = new StudentT(degreesOfFreedom).twoSidedQuantile(confidence) * standardError;
        return new Interval(mean - reach, mean + reach);
    }
}
