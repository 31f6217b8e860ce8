package cvntrade.features;

import cvntrade.base.Check;
import cvntrade.base.Column;
import cvntrade.features.window.Transform;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A feature that is a sentence over signals. Its lookback follows from the sentence; the bound on references is declared. */
public record SignalFeature(
        String name, String key, Signal signal, int referenceDelayBars, Optional<Description> description)
        implements Feature {
    public SignalFeature {
        Check.filled(name, "name");
        Check.filled(key, "key");
        Check.atLeast(0, referenceDelayBars, "referenceDelayBars");
    }

    public SignalFeature through(Transform transform) {
        return new SignalFeature(name, key, signal.through(transform), referenceDelayBars, description);
    }

    /** The whole column delayed: the key tells the delay, and references are read so much earlier. */
    public SignalFeature delayedBy(int bars) {
        if (!key.equals(name)) {
            throw new IllegalArgumentException(
                    "a feature must be delayed once, by its whole delay: key=" + key + " bars=" + bars);
        }
        return new SignalFeature(
                name, name + "@" + bars, signal.delayedBy(bars), referenceDelayBars + bars, description);
    }

    /** Declares how many bars before the row the freshest bar of a reference lies that the value may read, but for a later delay. */
    public SignalFeature readingReferencesBefore(int bars) {
        return new SignalFeature(name, key, signal, bars, description);
    }

    public SignalFeature describedAs(Description words) {
        return new SignalFeature(name, key, signal, referenceDelayBars, Optional.of(words));
    }

    @Override
    public int lookbackBars() {
        return signal.lookbackBars();
    }

    @Override
    public Set<CandleColumn> reads() {
        Set<CandleColumn> reads = new LinkedHashSet<>();
        Set<Signal> seen = new LinkedHashSet<>();
        Deque<Signal> open = new ArrayDeque<>(List.of(signal));
        while (!open.isEmpty()) {
            Signal next = open.pop();
            if (!seen.add(next)) continue;
            if (next instanceof CandleColumn column) reads.add(column);
            next.readsFrom().forEach(open::push);
        }
        return reads;
    }

    @Override
    public Column on(FeatureInput input) {
        return FeatureEngine.columns(List.of(this), input).get(0);
    }
}
