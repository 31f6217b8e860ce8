package cvntrade.features.cache;

import cvntrade.base.Fingerprint;
import cvntrade.features.Calendar;
import cvntrade.features.CandleColumn;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.PassOutput;
import cvntrade.features.Signal;
import cvntrade.features.SignalFeature;
import cvntrade.features.window.Transform;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What columns mean, written out: the whole sentence of each, down to the candles. A key such as {@code pulse_7} is a promise of whoever named
 * it; a sentence is what is computed.
 *
 * <p>A column is only known by its sentence if all its words are this room's, whose bytes the {@link EngineVersion} covers. One with a
 * transform from elsewhere, or that is no sentence at all, could change without any trace in a key, so it has no definition and is never
 * cached.
 */
final class Definitions {
    private static final Path ROOM = EngineVersion.placeOf(FeatureEngine.class);

    private final Map<Signal, String> written = new HashMap<>();
    private boolean foreign;

    private Definitions() {}

    /** The fingerprint of all columns in their order; empty if one of them cannot be written out. */
    static Optional<String> of(List<? extends Feature> features) {
        Definitions definitions = new Definitions();
        Fingerprint all = Fingerprint.of("columns");
        for (Feature feature : features) {
            if (!(feature instanceof SignalFeature sentence)) return Optional.empty();
            all.add(sentence.name())
                    .add(sentence.key())
                    .add(sentence.referenceDelayBars())
                    .add(definitions.write(sentence.signal()));
        }
        return definitions.foreign ? Optional.empty() : Optional.of(all.hex());
    }

    /** A signal is written once, however many columns it stands in. */
    private String write(Signal signal) {
        String known = written.get(signal);
        if (known != null) return known;
        Fingerprint fingerprint = Fingerprint.of(signal.getClass().getName());
        if (signal instanceof CandleColumn column) {
            fingerprint.add(column.series()).add(column.field().name());
        } else if (signal instanceof Calendar calendar) {
            fingerprint.add(calendar.name());
        } else {
            PassOutput output = (PassOutput) signal;
            fingerprint.add(output.output()).add(word(output.pass().transform()));
            for (Signal input : output.pass().inputs()) fingerprint.add(write(input));
        }
        String hex = fingerprint.hex();
        written.put(signal, hex);
        return hex;
    }

    /** The transforms of this room are records and enum constants, whose text tells every part of them. */
    private String word(Transform transform) {
        Class<?> kind = transform.getClass();
        if (!EngineVersion.placeOf(kind).equals(ROOM) || !(kind.isRecord() || transform instanceof Enum))
            foreign = true;
        return kind.getName() + " " + transform;
    }
}
