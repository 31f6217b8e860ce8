package cvntrade.learning;

import cvntrade.base.Check;

/**
 * How the rows of one crypto and fold are shared out.
 *
 * @param purge what is kept clear between training rows and held-out rows
 * @param calibrationParts the last of this many equal parts of the training rows sets the threshold: 5 is the last fifth
 * @param thinningStep fit rows are kept whose absolute bar number it divides: 1 keeps all. Neighbouring labels share most of their bars, so
 *     rows in between teach little that is new: on ADAUSDT and DOGEUSDT, 2022 to 2024, 94 plain columns, a step of 4 moved the PR-AUC of
 *     0.211 and 0.227 by +0.003 and -0.002, a step of 8 by -0.002 and -0.009, and a fit took a quarter and an eighth of the time
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
