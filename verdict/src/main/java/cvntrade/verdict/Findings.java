package cvntrade.verdict;

import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.LeakageState;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Everything that the decision table looks at.
 *
 * @param preflight  of the sweep
 * @param audit      of the sweep
 * @param leakage    of the factor's leakage pair
 * @param mlops      of operations
 * @param candidates at least one
 */
public record Findings(
        Outcome preflight, Outcome audit, LeakageState leakage, Outcome mlops, List<CandidateFindings> candidates) {
    public Findings {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) throw new IllegalArgumentException("findings must have a candidate: candidates=[]");
    }

    Findings withAudit(Outcome other) {
        return new Findings(preflight, other, leakage, mlops, candidates);
    }

    Findings withLeakage(LeakageState other) {
        return new Findings(preflight, audit, other, mlops, candidates);
    }

    Findings withMlops(Outcome other) {
        return new Findings(preflight, audit, leakage, other, candidates);
    }

    /** One candidate changed, the others as they are. */
    Findings with(String variant, UnaryOperator<CandidateFindings> change) {
        List<CandidateFindings> changed = candidates.stream()
                .map(candidate -> candidate.variant().equals(variant) ? change.apply(candidate) : candidate)
                .toList();
        return new Findings(preflight, audit, leakage, mlops, changed);
    }
}
