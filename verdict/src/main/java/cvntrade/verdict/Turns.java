package cvntrade.verdict;

import cvntrade.verdict.Turn.Change;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.Condition;
import cvntrade.verdict.gates.Gate;
import cvntrade.verdict.gates.GateResult;
import cvntrade.verdict.gates.LeakageFlag;
import cvntrade.verdict.gates.LeakageState;
import cvntrade.verdict.gates.LeastShift;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.plan.Role;
import cvntrade.verdict.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Turns every gate over, one at a time, and asks the decision table again. */
final class Turns {
    private final Findings findings;
    private final LeakageFlag leakage;
    private final GateSettings settings;
    private final List<Turn> turns = new ArrayList<>();

    private Turns(Findings findings, LeakageFlag leakage, GateSettings settings) {
        this.findings = findings;
        this.leakage = leakage;
        this.settings = settings;
    }

    /** The gates of the sweep first, then those of each candidate, in the order of {@link Gate}. */
    static List<Turn> of(Findings findings, List<VariantReport> variants, LeakageFlag leakage, GateSettings settings) {
        Turns all = new Turns(findings, leakage, settings);
        all.sweep();
        for (VariantReport variant : variants) {
            if (variant.variant().role() == Role.CANDIDATE) all.candidate(variant);
        }
        return List.copyOf(all.turns);
    }

    private void sweep() {
        for (Outcome to : others(findings.audit())) {
            add(Gate.AUDIT.word(), findings.audit(), to, List.of(), findings.withAudit(to));
        }
        leakage();
        for (Outcome to : others(findings.mlops())) {
            add(Gate.MLOPS.word(), findings.mlops(), to, List.of(), findings.withMlops(to));
        }
    }

    /** The flag turns at its level; where no pair was measured there is nothing to turn. */
    private void leakage() {
        double least = leakage.adjustedP().values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.NaN);
        if (Double.isNaN(least)) return;
        boolean flagged = findings.leakage() == LeakageState.FLAGGED;
        Outcome from = flagged ? Outcome.FAILED : Outcome.PASSED;
        LeakageState to = flagged ? LeakageState.CLEAR : LeakageState.FLAGGED;
        Change change = new Change("adjusted_p_least", least, settings.leakageLevel() - least, !flagged);
        add("leakage", from, opposite(from), List.of(change), findings.withLeakage(to));
    }

    private void candidate(VariantReport variant) {
        f1(variant);
        encouraging(variant);
        for (Gate gate : List.of(Gate.JOINT, Gate.STABILITY, Gate.PER_ASSET, Gate.SAMPLE)) {
            GateResult result = variant.gate(gate);
            for (Outcome to : others(result.outcome())) {
                add(gate.word(), variant, result.outcome(), to, changes(result, to), of -> of.with(gate, to));
            }
        }
    }

    /** The conditions of F1 move together with the lift, so the change is one of all pairs alike. */
    private void f1(VariantReport variant) {
        Outcome from = variant.gate(Gate.F1_BUY).outcome();
        if (from == Outcome.NOT_MEASURED) {
            for (Outcome to : others(from)) {
                add(Gate.F1_BUY.word(), variant, from, to, List.of(), of -> of.with(Gate.F1_BUY, to));
            }
            return;
        }
        Outcome to = opposite(from);
        double shift = LeastShift.of(variant.f1(), settings);
        Change change = new Change("mean_delta", variant.f1().mean(), shift, from == Outcome.PASSED);
        add(
                Gate.F1_BUY.word(),
                variant,
                from,
                to,
                List.of(change),
                of -> shifted(of, variant, shift).with(Gate.F1_BUY, to));
    }

    /** No gate, but a line that rule 7 asks for. */
    private void encouraging(VariantReport variant) {
        double mean = variant.f1().mean();
        boolean reached = mean >= settings.encouragingLiftMin();
        double shift = settings.encouragingLiftMin() - mean;
        Outcome from = Outcome.of(reached);
        add(
                "encouraging",
                variant,
                from,
                opposite(from),
                List.of(new Change("mean_delta", mean, shift, reached)),
                of -> of.withLift(!reached, moved(of.interval(), shift)));
    }

    private CandidateFindings shifted(CandidateFindings candidate, VariantReport variant, double shift) {
        boolean encouraging = variant.f1().mean() + shift >= settings.encouragingLiftMin();
        return candidate.withLift(encouraging, moved(candidate.interval(), shift));
    }

    private static Interval moved(Interval interval, double shift) {
        return interval.known() ? new Interval(interval.lower() + shift, interval.upper() + shift) : interval;
    }

    private static List<Change> changes(GateResult result, Outcome to) {
        if (result.outcome() == Outcome.NOT_MEASURED) return List.of();
        return result.conditions().stream()
                .filter(condition -> condition.outcome() == opposite(to))
                .map(Turns::change)
                .toList();
    }

    private static Change change(Condition condition) {
        boolean upwards = condition.bound() != Condition.Bound.AT_MOST;
        double by = upwards ? -condition.margin() : condition.margin();
        boolean held = condition.outcome() == Outcome.PASSED;
        // Where the threshold itself is on the good side, leaving takes more than reaching.
        boolean more = held != (condition.bound() == Condition.Bound.ABOVE);
        return new Change(condition.name(), condition.measured(), by, more);
    }

    private void add(
            String gate,
            VariantReport variant,
            Outcome from,
            Outcome to,
            List<Change> changes,
            UnaryOperator<CandidateFindings> turn) {
        String name = variant.variant().variant();
        Decision verdict = DecisionTable.decide(findings.with(name, turn));
        turns.add(new Turn(gate, name, from, to, changes, verdict));
    }

    private void add(String gate, Outcome from, Outcome to, List<Change> changes, Findings turned) {
        turns.add(new Turn(gate, "", from, to, changes, DecisionTable.decide(turned)));
    }

    /** Passed turns to failed and back; what was not measured could have come out either way. */
    private static List<Outcome> others(Outcome outcome) {
        return outcome == Outcome.NOT_MEASURED ? List.of(Outcome.PASSED, Outcome.FAILED) : List.of(opposite(outcome));
    }

    private static Outcome opposite(Outcome outcome) {
        return outcome == Outcome.PASSED ? Outcome.FAILED : Outcome.PASSED;
    }
}
