package cvntrade.features.planted;

import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.SignalFeature;
import cvntrade.features.window.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Faults that columns can have, each put into a clean catalogue. */
public enum Plant {
    /** Every column that reads a reference reads it 4 bars ahead, before its delay. */
    LEAK("leak"),
    /** The same, 24 bars ahead: deeper than any delay of the registered variants. */
    LEAK_DEEP("leak-deep"),
    /** One own column reads 4 bars ahead. */
    LEAK_OWN("leak-own"),
    /** One own column reads a bar further back than it says. */
    LOOKBACK_TOO_SMALL("lookback-too-small"),
    /** One column reads its reference 3 bars fresher than it says. */
    DECLARED_BOUND("declared-bound");

    /** The own column that the two plants on own columns take. */
    public static final String OWN = "ret_4";

    /** The column of a reference whose bound is wrong. */
    public static final String REFERENCE = "btc_return_1h@20";

    private final String word;

    Plant(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public int barsAhead() {
        return switch (this) {
            case LEAK, LEAK_OWN -> 4;
            case LEAK_DEEP -> 24;
            case LOOKBACK_TOO_SMALL -> 0;
            case DECLARED_BOUND -> 3;
        };
    }

    /** The same columns under the same keys, some of them with the fault. */
    public List<Feature> into(List<Feature> clean) {
        return switch (this) {
            case LEAK, LEAK_DEEP -> with(clean, Feature::readsReference, it -> new AheadColumn(it, barsAhead()));
            case LEAK_OWN -> with(clean, it -> it.key().equals(OWN), it -> new AheadColumn(it, barsAhead()));
            case LOOKBACK_TOO_SMALL ->
                with(
                        clean,
                        it -> it.key().equals(OWN),
                        it -> Feature.named(OWN)
                                .of(Candles.target().close())
                                .through(new ShortSighted(new Moments(4), 1)));
            case DECLARED_BOUND ->
                with(
                        clean,
                        it -> it.key().equals(REFERENCE),
                        it -> ((SignalFeature) it).readingReferencesBefore(it.referenceDelayBars() + barsAhead()));
        };
    }

    /** One column made another. */
    @FunctionalInterface
    private interface Fault {
        Feature of(Feature honest);
    }

    private static List<Feature> with(List<Feature> clean, Predicate<Feature> chosen, Fault fault) {
        List<Feature> planted = new ArrayList<>();
        for (Feature feature : clean) planted.add(chosen.test(feature) ? fault.of(feature) : feature);
        if (planted.equals(clean))
            throw new IllegalArgumentException("a plant must find its column: features=" + clean);
        return planted;
    }
}
