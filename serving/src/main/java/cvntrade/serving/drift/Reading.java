package cvntrade.serving.drift;

/**
 * One signal of one column in one week.
 *
 * @param column its name
 * @param signal what was looked at
 * @param measured in the signal's own unit: D, a mean, a standard deviation, a correlation, a share of rows
 * @param effect how far that is from training: D, deviations (negative below), or the excess of the share; ±infinity where training never varied
 * @param pNaive as if every row were independent, for comparison alone; NaN where there is none
 * @param p share of the training span's weeks that lie as far out; NaN where there are too few rows to tell
 */
public record Reading(String column, Signal signal, double measured, double effect, double pNaive, double p) {
    static Reading notMeasured(String column, Signal signal) {
        return new Reading(column, signal, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Whether there were rows enough, in the week and in training. */
    public boolean isMeasured() {
        return !Double.isNaN(p);
    }
}
