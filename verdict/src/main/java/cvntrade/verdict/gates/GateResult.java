package cvntrade.verdict.gates;

import cvntrade.verdict.evidence.Outcome;
import java.util.List;

/**
 * The answer of one gate for one variant.
 *
 * @param conditions all that must hold; the first is the one that the gate is named for
 * @param note       for people: where the worst value lies, or why nothing was measured; empty if there is nothing to say
 */
public record GateResult(Gate gate, Outcome outcome, List<Condition> conditions, String note) {
    public GateResult {
        conditions = List.copyOf(conditions);
    }

    /** A gate that passes if all its conditions hold and fails as soon as one does not. */
    static GateResult of(Gate gate, List<Condition> conditions, String note) {
        Outcome outcome =
                Outcome.all(conditions.stream().map(Condition::outcome).toList());
        return new GateResult(gate, outcome, conditions, note);
    }

    /** Of the first condition; NaN if the gate has none. */
    public double measured() {
        return conditions.isEmpty() ? Double.NaN : conditions.get(0).measured();
    }

    /** Of the first condition; NaN if the gate has none. */
    public double threshold() {
        return conditions.isEmpty() ? Double.NaN : conditions.get(0).threshold();
    }

    /** Of the first condition; NaN if the gate has none. */
    public double margin() {
        return conditions.isEmpty() ? Double.NaN : conditions.get(0).margin();
    }
}
