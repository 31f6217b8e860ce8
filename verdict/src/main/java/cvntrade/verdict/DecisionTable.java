package cvntrade.verdict;

import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.Gate;
import cvntrade.verdict.gates.LeakageState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules in order; the first that fires decides. Every outcome gets exactly one verdict, and improving any gate never makes the verdict
 * worse.
 *
 * <p>Rules 0a (another plan) and 0b (a cell is missing) give no verdict but a refusal, before the table is asked.
 */
public final class DecisionTable {
    /** Their failure on every candidate says that the factor does harm or does not hold; the order is that of the reason. */
    private static final List<Gate> TELLING = List.of(Gate.JOINT, Gate.STABILITY, Gate.PER_ASSET);

    private static final List<Function<Findings, Optional<Decision>>> RULES = List.of(
            findings -> beforeCells(findings.preflight(), findings.audit()),
            DecisionTable::leakageFlagged,
            DecisionTable::tooLittleMeasured,
            DecisionTable::lockable,
            DecisionTable::gateFailedEverywhere,
            DecisionTable::liftWithoutLock,
            DecisionTable::encouraging);

    private DecisionTable() {}

    public static Decision decide(Findings findings) {
        return RULES.stream()
                .map(rule -> rule.apply(findings))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> abandoned(findings));
    }

    /** Rules 1 and 2a: they need no cell, and where they fire none is expected. */
    public static Optional<Decision> beforeCells(Outcome preflight, Outcome audit) {
        if (preflight == Outcome.FAILED) {
            return Optional.of(Decision.of(Verdict.INSUFFICIENT_SAMPLE, "1", "preflight"));
        }
        if (audit == Outcome.FAILED) return Optional.of(Decision.of(Verdict.LEAKAGE_ABANDON, "2a", "audit"));
        return Optional.empty();
    }

    private static Optional<Decision> leakageFlagged(Findings findings) {
        if (findings.leakage() != LeakageState.FLAGGED) return Optional.empty();
        return Optional.of(Decision.of(Verdict.LEAKAGE_ABANDON, "2b", "purge0_flag"));
    }

    private static Optional<Decision> tooLittleMeasured(Findings findings) {
        if (findings.leakage() == LeakageState.NOT_EVALUABLE) {
            return Optional.of(Decision.of(Verdict.INSUFFICIENT_SAMPLE, "3", "leakage_not_evaluable"));
        }
        if (!failsEverywhere(Gate.SAMPLE, findings)) return Optional.empty();
        return Optional.of(Decision.of(Verdict.INSUFFICIENT_SAMPLE, "3", "sample"));
    }

    private static Optional<Decision> lockable(Findings findings) {
        List<String> lockable = passingF1(findings).stream()
                .filter(candidate -> missing(candidate, findings).isEmpty())
                .map(CandidateFindings::variant)
                .toList();
        return lockable.isEmpty() ? Optional.empty() : Optional.of(Decision.lock("4", "every_gate_passed", lockable));
    }

    private static Optional<Decision> gateFailedEverywhere(Findings findings) {
        return TELLING.stream()
                .filter(gate -> failsEverywhere(gate, findings))
                .findFirst()
                .map(gate -> Decision.of(Verdict.ABANDON, "5", "gate_failed_everywhere:" + gate.word()));
    }

    /** Of several, the one that lacks least is named. */
    private static Optional<Decision> liftWithoutLock(Findings findings) {
        Comparator<CandidateFindings> lacksLeast = Comparator.comparingInt(
                candidate -> missing(candidate, findings).size());
        return passingF1(findings).stream()
                .min(lacksLeast.thenComparing(CandidateFindings.BEST_FIRST))
                .map(nearest -> Decision.of(
                        Verdict.KEEP_AVAILABLE,
                        "6",
                        "missing:" + String.join(",", missing(nearest, findings)),
                        nearest.variant()));
    }

    private static Optional<Decision> encouraging(Findings findings) {
        return findings.candidates().stream()
                .filter(CandidateFindings::encouraging)
                .min(CandidateFindings.BEST_FIRST)
                .map(best -> Decision.of(Verdict.KEEP_AVAILABLE, "7", "encouraging", best.variant()));
    }

    /** A lift above zero anywhere was too small; else an interval that holds zero says nothing is there; else all do harm. */
    private static Decision abandoned(Findings findings) {
        List<CandidateFindings> bestFirst = findings.candidates().stream()
                .sorted(CandidateFindings.BEST_FIRST)
                .toList();
        CandidateFindings best = bestFirst.get(0);
        if (best.interval().lower() > 0) return Decision.of(Verdict.ABANDON, "8", "too_small", best.variant());
        return bestFirst.stream()
                .filter(candidate -> !(candidate.interval().upper() < 0))
                .findFirst()
                .map(holdsZero -> Decision.of(Verdict.ABANDON, "8", "h0", holdsZero.variant()))
                .orElseGet(() -> Decision.of(Verdict.ABANDON, "8", "harmful", best.variant()));
    }

    private static boolean failsEverywhere(Gate gate, Findings findings) {
        return findings.candidates().stream().allMatch(candidate -> candidate.fails(gate));
    }

    private static List<CandidateFindings> passingF1(Findings findings) {
        return findings.candidates().stream()
                .filter(candidate -> candidate.passes(Gate.F1_BUY))
                .sorted(CandidateFindings.BEST_FIRST)
                .toList();
    }

    /** What stands between a candidate that passes F1 and a lock: all that has not passed, be it failed or not measured. */
    private static List<String> missing(CandidateFindings candidate, Findings findings) {
        Map<String, Outcome> ofTheSweep = new LinkedHashMap<>();
        ofTheSweep.put("preflight", findings.preflight());
        ofTheSweep.put(Gate.AUDIT.word(), findings.audit());
        List<String> missing = new ArrayList<>();
        ofTheSweep.forEach((name, outcome) -> {
            if (outcome != Outcome.PASSED) missing.add(name);
        });
        for (Gate gate : List.of(Gate.JOINT, Gate.STABILITY, Gate.PER_ASSET, Gate.SAMPLE)) {
            if (!candidate.passes(gate)) missing.add(gate.word());
        }
        if (findings.mlops() != Outcome.PASSED) missing.add(Gate.MLOPS.word());
        return missing;
    }
}
