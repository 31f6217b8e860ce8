package cvntrade.serving.drift;

import cvntrade.base.Check;

/**
 * What makes a week an alarm: beyond chance, and by an effect that counts, for with enough rows the smallest difference is beyond chance.
 *
 * @param level that an adjusted p must be below
 * @param distance least D of a distribution
 * @param shiftSigmas least shift of a mean or of the correlation, up or down, in deviations of the training span's weeks
 * @param spreadSigmas least shift of a standard deviation
 * @param missingExcess least excess of the share of rows without a value
 */
public record DriftRule(double level, double distance, double shiftSigmas, double spreadSigmas, double missingExcess) {
    public static final DriftRule DEFAULT = new DriftRule(0.01, 0.2, 3, 2, 0.05);

    public DriftRule {
        Check.within(0, 1, level, "level");
        Check.within(0, 1, distance, "distance");
        Check.within(0, 100, shiftSigmas, "shiftSigmas");
        Check.within(0, 100, spreadSigmas, "spreadSigmas");
        Check.within(0, 1, missingExcess, "missingExcess");
    }

    /** Whether a week alone lies beyond training. */
    boolean isAlarm(Reading reading, double pAdjusted) {
        return Math.abs(reading.effect()) >= effectMin(reading.signal()) && pAdjusted < level;
    }

    /** The least effect of an alarm. */
    public double effectMin(Signal signal) {
        return switch (signal) {
            case DISTRIBUTION -> distance;
            case MEAN, CORRELATION -> shiftSigmas;
            case SPREAD -> spreadSigmas;
            case MISSING -> missingExcess;
        };
    }
}
