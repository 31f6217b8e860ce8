package cvntrade.verdict;

import cvntrade.verdict.gates.Gate;
import cvntrade.verdict.gates.GateResult;
import cvntrade.verdict.gates.Lift;
import cvntrade.verdict.gates.MetricChange;
import cvntrade.verdict.plan.PlannedVariant;
import cvntrade.verdict.table.Metric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was found of one variant against the baseline. Check variants are reported alike, but never locked.
 *
 * @param f1        the change of F1 of BUY
 * @param beside    the changes of the other metrics that the table has: shown, not deciding
 * @param gates     one result a gate, in their order
 */
public record VariantReport(
        PlannedVariant variant, Lift f1, Map<Metric, MetricChange> beside, Map<Gate, GateResult> gates) {
    public VariantReport {
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
        gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
    }

    public GateResult gate(Gate gate) {
        GateResult result = gates.get(gate);
        if (result == null) throw new IllegalStateException("every gate must have a result: gate=" + gate);
        return result;
    }
}
