package cvntrade.market.quality;

/**
 * How whole and how quiet a series is, worst first, so that a run can demand a least one. It says nothing about whether the candles are true: a
 * crash that happened is an alert too.
 */
public enum QualityLevel {
    /** Anything. */
    LOW(1, Double.POSITIVE_INFINITY),
    /** Fit for a sweep: as many bars as the guardrail asks of the reference. */
    FAIR(0.05, 0.02),
    /** What a series of the exchange has when nothing was lost on the way. */
    HIGH(0.001, 0.005);

    private final double missingShareMax;
    private final double alertShareMax;

    QualityLevel(double missingShareMax, double alertShareMax) {
        this.missingShareMax = missingShareMax;
        this.alertShareMax = alertShareMax;
    }

    /** The best level whose limits the report keeps: on missing bars as a share of all bars, on other findings as a share of the candles. */
    public static QualityLevel of(QualityReport report) {
        if (HIGH.holds(report)) return HIGH;
        return FAIR.holds(report) ? FAIR : LOW;
    }

    private boolean holds(QualityReport report) {
        return report.missingShare() <= missingShareMax && report.alertShare() <= alertShareMax;
    }
}
