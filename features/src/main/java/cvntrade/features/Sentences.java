package cvntrade.features;

import cvntrade.base.Grid;
import java.util.ArrayList;
import java.util.List;

/** Features parted into those that are sentences over signals, which one walk computes together, and the others. */
final class Sentences {
    private final List<Feature> features;
    private final List<SignalFeature> sentences = new ArrayList<>();

    /** For each sentence its place among all features. */
    private final int[] place;

    private final Plan plan;

    private Sentences(List<Feature> features) {
        this.features = features;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (!(features.get(i) instanceof SignalFeature sentence)) continue;
            sentences.add(sentence);
            places.add(i);
        }
        place = places.stream().mapToInt(Integer::intValue).toArray();
        plan = Plan.of(sentences);
    }

    static Sentences of(List<Feature> features) {
        return new Sentences(features);
    }

    /** Takes a feature that is no sentence. */
    interface Other {
        void take(int place, Feature feature);
    }

    void others(Other other) {
        for (int i = 0; i < features.size(); i++) {
            if (!(features.get(i) instanceof SignalFeature)) other.take(i, features.get(i));
        }
    }

    /**
     * Computes the sentences on some rows of the target. Begins early enough for the longest window of the first row, but not before there is
     * any candle.
     */
    void walk(FeatureInput input, int fromRow, int toRow, FeatureEngine.Delivery delivery) {
        if (sentences.isEmpty() || fromRow == toRow) return;
        Grid grid = input.grid();
        long from = grid.firstBar() + fromRow;
        long firstBar = Math.max(input.firstBar(), from - plan.lookbackBars() + 1);
        Walk walk = new Walk(plan, grid.timeframe(), Math.min(firstBar, from), (sentence, values, bars, bar) -> {
            if (bar >= from) delivery.take(place[sentence], values, bars, grid.rowOf(bar));
        });
        walk.over(input, from);
        walk.over(input, from + toRow - fromRow);
    }
}
