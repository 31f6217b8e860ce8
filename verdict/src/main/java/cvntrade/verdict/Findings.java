package cvntrade.verdict;

import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.LeakageState;
import java.util.List;

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
}
