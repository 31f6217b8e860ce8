package cvntrade.sweep.plan;

import cvntrade.base.Check;
import cvntrade.features.audit.Cuts;
import cvntrade.learning.BoostSettings;
import cvntrade.learning.PurgeRule;
import cvntrade.learning.ThresholdRule;
import cvntrade.trades.BarrierSettings;
import cvntrade.trades.Costs;
import cvntrade.verdict.plan.GateSettings;

/**
 * Everything a user may choose about a sweep besides the factor and the data. All of it stands in the plan.
 *
 * @param folds contiguous test blocks
 * @param seeds fits of every cell, whose metrics are averaged
 * @param model hyper-parameters of every fit
 * @param calibrationParts the last of this many parts of the training rows sets the threshold
 * @param thinningStep fit rows are kept whose absolute bar number this divides; 1 keeps all
 * @param threshold how the decision threshold is found on the calibration rows
 * @param label the barriers of the label and of every trade
 * @param costs what a round trip costs
 * @param purge rows left out beside a test block; a factor may widen its embargo
 * @param ownUnknownShareMax rows with a larger share of unknown own-asset columns are not used
 * @param auditCuts cuts of the look-ahead audit, for each crypto
 * @param preflightTrades BUY trades that the pre-flight cell must reach
 * @param gates thresholds of the verdict
 * @param investigation thresholds of the investigation after a leakage flag
 */
public record SweepSettings(
        int folds,
        int seeds,
        BoostSettings model,
        int calibrationParts,
        int thinningStep,
        ThresholdRule threshold,
        BarrierSettings label,
        Costs costs,
        PurgeRule purge,
        double ownUnknownShareMax,
        int auditCuts,
        int preflightTrades,
        GateSettings gates,
        InvestigationSettings investigation) {

    public static final SweepSettings DEFAULT = new SweepSettings(
            5,
            5,
            BoostSettings.DEFAULT,
            5,
            4,
            new ThresholdRule.BuyRate(),
            BarrierSettings.DEFAULT,
            Costs.DEFAULT,
            PurgeRule.DEFAULT,
            0.20,
            Cuts.GATE,
            50,
            GateSettings.defaults(),
            InvestigationSettings.DEFAULT);

    public SweepSettings {
        Check.within(2, 100, folds, "folds");
        Check.within(1, 100, seeds, "seeds");
        Check.within(2, 100, calibrationParts, "calibrationParts");
        Check.within(1, 96, thinningStep, "thinningStep");
        Check.within(0.0, 1.0, ownUnknownShareMax, "ownUnknownShareMax");
        Check.within(1, 10_000, auditCuts, "auditCuts");
        Check.atLeast(1, preflightTrades, "preflightTrades");
        model.requireSeedsToMatter(seeds);
    }

    /** The same but for the fits of a cell. */
    public SweepSettings withSeeds(int other) {
        return new SweepSettings(
                folds,
                other,
                model,
                calibrationParts,
                thinningStep,
                threshold,
                label,
                costs,
                purge,
                ownUnknownShareMax,
                auditCuts,
                preflightTrades,
                gates,
                investigation);
    }
}
