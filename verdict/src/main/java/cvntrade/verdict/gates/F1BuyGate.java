package cvntrade.verdict.gates;

import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.Condition.Bound;
import cvntrade.verdict.plan.GateSettings;
import java.util.List;
import java.util.stream.Stream;

/**
 * F1 of BUY rises: by enough, with an interval above zero, and by an effect that its own spread does not drown.
 *
 * <p>Not measured with too few cryptos or folds for such an interval to mean anything, and not measured while a pair has no F1: F1 is
 * defined in every cell (0 without a prediction), so a gap is missing evidence and not a bad result.
 */
final class F1BuyGate {
    private F1BuyGate() {}

    static GateResult judge(Lift lift, GateSettings settings) {
        PairedCells pairs = lift.pairs();
        double lower = lift.interval(settings.interval()).lower();
        List<Condition> decisive = List.of(
                Condition.of("mean_delta", lift.mean(), Bound.AT_LEAST, settings.liftMin()),
                Condition.of("interval_lower", lower, Bound.ABOVE, 0),
                Condition.of("cohens_d", lift.effect(settings.effectSize()), Bound.AT_LEAST, settings.cohensDMin()));
        List<Condition> basis = List.of(
                Condition.of("cryptos", pairs.cryptos(), Bound.AT_LEAST, settings.cryptosMin()),
                Condition.of("folds", pairs.folds(), Bound.AT_LEAST, settings.foldsMin()),
                Condition.of("undefined_pairs", pairs.leftOut(), Bound.AT_MOST, 0));
        List<Condition> all = Stream.concat(decisive.stream(), basis.stream()).toList();
        boolean measurable = basis.stream().allMatch(condition -> condition.outcome() == Outcome.PASSED);
        if (measurable) return GateResult.of(Gate.F1_BUY, all, "");
        String note = "not measured: the plan or the table is too small, or a pair has no F1";
        return new GateResult(Gate.F1_BUY, Outcome.NOT_MEASURED, all, note);
    }
}
