package cvntrade.sweep.investigation;

import cvntrade.base.Grid;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.FeatureStream;
import cvntrade.features.SignalFeature;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a feature table as they would have come in time: none of them is computed with a later bar at hand. Sentences go through the
 * stream; a feature that is no sentence is computed at each bar on its own lookback.
 */
final class BarByBar {
    private final List<Feature> features;
    private final CandleSeries target;
    private final Map<String, CandleSeries> references;
    private final List<Integer> streamed = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();
    private final FeatureStream stream;
    private int row;

    /** @param firstRow the row that comes next */
    BarByBar(List<Feature> features, CandleSeries target, Map<String, CandleSeries> references, int firstRow) {
        this.features = features;
        this.target = target;
        this.references = references;
        this.row = firstRow;
        for (int column = 0; column < features.size(); column++) {
            (features.get(column) instanceof SignalFeature ? streamed : others).add(column);
        }
        List<Feature> sentences = streamed.stream().map(features::get).toList();
        Grid history = target.grid().rows(0, firstRow);
        long known = history.endBar();
        Map<String, CandleSeries> earlier = new LinkedHashMap<>();
        references.forEach((symbol, reference) -> {
            int end = Math.min(reference.bars(), Math.max(0, reference.grid().rowOf(known)));
            earlier.put(symbol, reference.rows(0, end));
        });
        this.stream = FeatureStream.after(sentences, FeatureInput.of(target.rows(0, firstRow), earlier));
    }

    /** The values at the next row, in the order of the features. */
    float[] next() {
        float[] values = new float[features.size()];
        float[] ofStream = stream.next(on(target.grid().rows(row, row + 1)));
        for (int i = 0; i < ofStream.length; i++) values[streamed.get(i)] = ofStream[i];
        for (int column : others) values[column] = last(features.get(column));
        row++;
        return values;
    }

    private float last(Feature feature) {
        int lookback = feature.lookbackBars();
        Grid window = new Grid(target.grid().timeframe(), target.grid().bar(row) - lookback + 1, lookback);
        FeatureMatrix matrix = FeatureEngine.matrix(List.of(feature), on(window));
        return matrix.get(lookback - 1, 0);
    }

    private FeatureInput on(Grid grid) {
        Map<String, CandleSeries> seen = new LinkedHashMap<>();
        references.forEach((symbol, reference) -> seen.put(symbol, reference.onto(grid)));
        return FeatureInput.of(target.onto(grid), seen);
    }
}
