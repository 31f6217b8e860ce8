package cvntrade.learning;

import cvntrade.base.Check;

/**
 * How the rows of one crypto and fold are shared out.
 *
 * @param purge what is kept clear between training rows and held-out rows
 * @param calibrationParts the last of this many equal parts of the training rows sets the threshold: 5 is the last fifth
 * @param thinningStep fit rows are kept whose absolute bar number it divides: 1 keeps all. Neighbouring labels share most of their bars, so
 *     rows in between teach little that is new
 */
public record SplitRule(PurgeRule purge, int calibrationParts, int thinningStep) {
    public static final SplitRule DEFAULT = new SplitRule(PurgeRule.DEFAULT, 5, 1);

    public SplitRule {
        Check.atLeast(2, calibrationParts, "calibrationParts");
        Check.atLeast(1, thinningStep, "thinningStep");
    }

    public SplitRule thinnedTo(int step) {
        return new SplitRule(purge, calibrationParts, step);
    }
}
