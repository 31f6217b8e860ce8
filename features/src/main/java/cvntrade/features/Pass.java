package cvntrade.features;

import cvntrade.features.window.Transform;
import java.util.List;

/** One transform of some signals: one walk over their bars, whose outputs are as many signals. */
public final class Pass {
    private final Transform transform;
    private final List<Signal> inputs;

    /** Kept, as the next, since signals are looked up by value, a sentence can be deep, and one part of it can stand in many places. */
    private final int hash;

    private final int lookbackBars;

    private Pass(Transform transform, List<Signal> inputs) {
        this.transform = transform;
        this.inputs = inputs;
        this.hash = 31 * transform.hashCode() + inputs.hashCode();
        int longest = 1;
        for (Signal input : inputs) longest = Math.max(longest, input.lookbackBars());
        this.lookbackBars = longest + transform.reachBars();
    }

    public static Pass of(Transform transform, Signal... inputs) {
        if (inputs.length != transform.inputs()) {
            throw new IllegalArgumentException("transform must be given as many signals as it reads: transform="
                    + transform + " signals=" + inputs.length + " inputs=" + transform.inputs());
        }
        return new Pass(transform, List.of(inputs));
    }

    public Transform transform() {
        return transform;
    }

    public List<Signal> inputs() {
        return inputs;
    }

    int lookbackBars() {
        return lookbackBars;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) return true;
        return other instanceof Pass pass
                && hash == pass.hash
                && transform.equals(pass.transform)
                && inputs.equals(pass.inputs);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return transform + inputs.toString();
    }
}
