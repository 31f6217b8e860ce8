package cvntrade.verdict;

import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.Gate;
import cvntrade.verdict.statistics.Interval;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the decision table needs to know of one candidate.
 *
 * @param gates       the outcome of each gate; an absent one was not measured
 * @param encouraging whether its mean lift reaches the line from which a variant is kept available
 * @param interval    of its mean lift; unknown ends hold everything
 * @param columns     how many it adds; {@link Integer#MAX_VALUE} if unknown
 */
public record CandidateFindings(
        String variant, Map<Gate, Outcome> gates, boolean encouraging, Interval interval, int columns) {
    /** The better first: the higher lower end of the interval, then fewer columns, then the name. */
    static final Comparator<CandidateFindings> BEST_FIRST = Comparator.comparingDouble(CandidateFindings::lowerEnd)
            .reversed()
            .thenComparingInt(CandidateFindings::columns)
            .thenComparing(CandidateFindings::variant);

    public CandidateFindings {
        gates = Map.copyOf(gates);
    }

    /** The same, but for the outcome of one gate. */
    CandidateFindings with(Gate gate, Outcome outcome) {
        Map<Gate, Outcome> turned = new EnumMap<>(Gate.class);
        turned.putAll(gates);
        turned.put(gate, outcome);
        return new CandidateFindings(variant, turned, encouraging, interval, columns);
    }

    /** The same with another lift; the gates are as they were. */
    CandidateFindings withLift(boolean nowEncouraging, Interval nowInterval) {
        return new CandidateFindings(variant, gates, nowEncouraging, nowInterval, columns);
    }

    Outcome outcome(Gate gate) {
        return gates.getOrDefault(gate, Outcome.NOT_MEASURED);
    }

    boolean passes(Gate gate) {
        return outcome(gate) == Outcome.PASSED;
    }

    boolean fails(Gate gate) {
        return outcome(gate) == Outcome.FAILED;
    }

    private double lowerEnd() {
        return interval.known() ? interval.lower() : Double.NEGATIVE_INFINITY;
    }
}
