package cvntrade.features;

import cvntrade.features.window.Finite;
import java.util.List;

/**
 * The features of one bar after the other, as they come: the walk that computes a history, in portions of one bar. There is no second
 * implementation, so a row has the bits that the same row of the whole history's matrix has.
 *
 * <p>It begins from a history of {@link #lookbackBars()} bars or more, in which it reads no further back; a shorter one leaves unknown what
 * would need more. Not safe for use by several threads at once.
 */
public final class FeatureStream {
    private final List<Feature> features;
    private final Plan plan;
    private final Walk walk;
    private final float[] row;

    private FeatureStream(List<Feature> features, List<SignalFeature> sentences, FeatureInput history) {
        this.features = features;
        this.plan = Plan.of(sentences);
        this.row = new float[features.size()];
        long end = history.grid().endBar();
        walk = new Walk(
                plan, history.grid().timeframe(), end - plan.lookbackBars(), (feature, values, bars, firstBar) -> {
                    row[feature] = Finite.orUnknownFloat(values[bars - 1]);
                });
        walk.over(history, end);
    }

    /**
     * Begins after the last bar of the target's history.
     *
     * @throws IllegalArgumentException if a feature is no sentence over signals, or a reference is not given
     */
    public static FeatureStream after(List<? extends Feature> features, FeatureInput history) {
        List<SignalFeature> sentences = features.stream()
                .map(feature -> {
                    if (feature instanceof SignalFeature sentence) return sentence;
                    throw new IllegalArgumentException(
                            "a feature that is streamed must be a sentence over signals: name=" + feature.name()
                                    + "; compute it on the whole history");
                })
                .toList();
        return new FeatureStream(List.copyOf(features), sentences, history);
    }

    /** The features, in the order of a row's values. */
    public List<Feature> features() {
        return features;
    }

    /** Count of the bars of history that the longest feature reads. */
    public int lookbackBars() {
        return plan.lookbackBars();
    }

    /** The values at the last bar taken; NaN is unknown. */
    public float[] row() {
        return row.clone();
    }

    /**
     * Takes further bars, usually one: of the target, and of each reference those that are there. Bars between the last one taken and these
     * are missing and count as unknown.
     *
     * @return the values at the last of them
     * @throws IllegalArgumentException if they do not come after the last bar taken
     */
    public float[] next(FeatureInput bars) {
        if (bars.grid().bars() == 0 || bars.grid().firstBar() < walk.nextBar()) {
            throw new IllegalArgumentException("a stream must be given bars after the last one: first=" + bars.grid()
                    + " next bar=" + walk.nextBar() + "; begin anew from the history where one has to be replaced");
        }
        walk.over(bars, bars.grid().endBar());
        return row();
    }
}
