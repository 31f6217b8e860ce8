package cvntrade.verdict.gates;

import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.plan.GateSettings;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All gates of one variant. */
public final class Gates {
    private Gates() {}

    /** One result a gate, in the order of {@link Gate}. */
    public static Map<Gate, GateResult> judge(Cells cells, String variant, Lift lift, Evidence evidence) {
        GateSettings settings = cells.plan().gates();
        Map<Gate, GateResult> results = new EnumMap<>(Gate.class);
        results.put(Gate.AUDIT, audit(evidence));
        results.put(Gate.F1_BUY, f1Buy(lift, settings));
        results.put(Gate.JOINT, JointGate.judge(cells, variant, settings));
        results.put(Gate.STABILITY, StabilityGate.judge(cells, variant, settings));
        results.put(Gate.PER_ASSET, PerAssetGate.judge(lift, settings));
        results.put(Gate.SAMPLE, SampleGate.judge(cells, variant, settings));
        results.put(Gate.MLOPS, mlops(evidence));
        return Collections.unmodifiableMap(results);
    }

    /** Alone, for asking what another listed method would have said. */
    public static GateResult f1Buy(Lift lift, GateSettings settings) {
        return F1BuyGate.judge(lift, settings);
    }

    private static GateResult audit(Evidence evidence) {
        return new GateResult(
                Gate.AUDIT,
                evidence.audit().outcome(),
                List.of(),
                evidence.audit().detail());
    }

    private static GateResult mlops(Evidence evidence) {
        return new GateResult(
                Gate.MLOPS,
                evidence.mlops().outcome(),
                List.of(),
                String.join("; ", evidence.mlops().missing()));
    }
}
