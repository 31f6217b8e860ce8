package cvntrade.features;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Of equal signals one and the same object, down to their sources. Comparing two of these ends at once, where comparing two that merely are
 * equal goes over every path through a sentence, and a ladder of sums has twice as many with each rung.
 */
final class SharedSignals {
    private final IdentityHashMap<Signal, Signal> seen = new IdentityHashMap<>();
    private final Map<Signal, Signal> shared = new HashMap<>();

    Signal of(Signal signal) {
        Signal known = seen.get(signal);
        if (known == null) {
            Signal fresh = signal instanceof PassOutput output ? ofSharedInputs(output) : signal;
            known = shared.computeIfAbsent(fresh, key -> key);
            seen.put(signal, known);
        }
        return known;
    }

    private PassOutput ofSharedInputs(PassOutput output) {
        Pass pass = output.pass();
        Signal[] inputs = pass.inputs().stream().map(this::of).toArray(Signal[]::new);
        return new PassOutput(Pass.of(pass.transform(), inputs), output.output());
    }
}
