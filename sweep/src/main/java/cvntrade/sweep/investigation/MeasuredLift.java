package cvntrade.sweep.investigation;

import cvntrade.verdict.statistics.Interval;

/**
 * The lift of F1 over the baseline on the same rows.
 *
 * @param mean over all cryptos and folds
 * @param interval by the two-way bootstrap, at the plan's confidence
 */
public record MeasuredLift(double mean, Interval interval) {
    boolean intervalHoldsZero() {
        return interval.lower() <= 0 && interval.upper() >= 0;
    }

    String words() {
        return Wording.signed(mean) + " [" + Wording.signed(interval.lower()) + ", " + Wording.signed(interval.upper())
                + "]";
    }
}
