package cvntrade.verdict;

import cvntrade.verdict.plan.GateSettings;
import java.math.BigDecimal;
import java.util.List;

/** Where the rules read or leave the plan's wording: printed with every verdict, so that nobody takes them for the wording itself. */
public final class Departures {
    private Departures() {}

    /** Where a rule says something else than the plan did. */
    public static List<String> fromTheWording() {
        return List.of(
                "Rule 7 keeps a variant available although its interval may hold 0.",
                "Failing f1_buy everywhere is not by itself \"a gate fails on every variant\".",
                "Failing sample everywhere is no verdict on the factor.",
                "\"Clears at most one gate beyond F1: keep\" is closed upwards: clearing more is never worse.",
                "The audit is added as a hard gate: the leakage test cannot see a leak deeper than the purge, nor one in own columns.");
    }

    /** How a gap in the wording was closed, with the values of this plan. */
    public static List<String> readings(GateSettings gates) {
        return List.of(
                "The interval of the mean change of F1 is " + gates.interval().word() + " at "
                        + percent(gates.confidence()) + " with " + gates.resamples()
                        + " resamples, seeded from the plan's hash; the plain bootstrap over the pairs is printed beside it.",
                "Cohen's d is the " + gates.effectSize().word() + " one; the other is printed beside it.",
                "Drawdown is a positive fraction and its change is in points.",
                "A pair in which a metric is undefined in either arm is left out of that metric and counted; more than "
                        + percent(gates.leftOutShareMax()) + " left out fails the joint gate.",
                "A pair without F1 leaves f1_buy not measured: F1 is defined in every cell.",
                "Stability is the sample variance of the levels of F1 over the folds, on the worst crypto.",
                "The sample gate counts trades, one position at a time, not rows predicted BUY.",
                "What was not measured blocks a lock and nothing else: audit, mlops and pre-flight alike.");
    }

    /** In decimal, so that 0.95 is {@code 95 %}. */
    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
