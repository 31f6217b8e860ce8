package cvntrade.sweep.investigation;

import cvntrade.base.Refusal;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.plan.InvestigationSettings;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.sweep.plan.PlannedVariant;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.verdict.plan.LeakagePair;
import java.util.Optional;

/**
 * What is investigated.
 *
 * @param plan the registered one
 * @param planHash its hash
 * @param data the candles it was registered with
 * @param suspect the variant of the leakage pair that looked better
 */
record Subject(SweepPlan plan, String planHash, SweepData data, PlannedVariant suspect) {
    /** @throws Refusal if the factor has nothing that these probes could look at */
    static Subject of(SweepPlan plan, SweepData data) {
        obstacle(plan).ifPresent(obstacle -> {
            throw new Refusal(Refusal.Reason.GUARDRAIL, obstacle);
        });
        LeakagePair.Pair pair = (LeakagePair.Pair) plan.factor().leakagePair();
        return new Subject(plan, PlanJson.of(plan).hash(), data, plan.variant(pair.suspect()));
    }

    /** Why a plan cannot be investigated; empty if it can. */
    static Optional<String> obstacle(SweepPlan plan) {
        Factor factor = plan.factor();
        if (!(factor.leakagePair() instanceof LeakagePair.Pair pair)) {
            return Optional.of("a factor must have a leakage pair to be investigated: factor=" + factor.name());
        }
        if (factor.references().isEmpty()) {
            return Optional.of("a factor must read a reference to be investigated: factor=" + factor.name()
                    + "; ./cvntrade audit looks for look-ahead in its columns");
        }
        if (factor.delayedBy(plan.variant(pair.suspect()).environment(), 0).isEmpty()) {
            return Optional.of("a factor must declare its delay to be investigated: factor=" + factor.name()
                    + "; implement Factor.delayedBy");
        }
        return Optional.empty();
    }

    InvestigationSettings settings() {
        return plan.settings().investigation();
    }

    /** The suspect with another delay. */
    PlannedVariant delayed(int bars) {
        return plan.factor()
                .delayedBy(suspect.environment(), bars)
                .map(environment -> new PlannedVariant(
                        new cvntrade.sweep.factor.Variant(
                                "delay_" + bars, suspect.variant().role(), environment),
                        environment,
                        plan.factor().features(environment)))
                .orElseThrow();
    }

    /** One-bar simple returns on the bars that all series of the sweep share; NaN where a bar or the one before it is missing. */
    double[] returns(CandleSeries series) {
        CandleSeries shared = series.onto(plan.window());
        double[] returns = new double[shared.bars()];
        for (int row = 0; row < returns.length; row++) {
            returns[row] = row == 0
                    ? Double.NaN
                    : shared.close().get(row) / shared.close().get(row - 1) - 1;
        }
        return returns;
    }
}
