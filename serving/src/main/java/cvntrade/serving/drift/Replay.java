package cvntrade.serving.drift;

import cvntrade.base.Timeframe;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.registry.contract.ColumnCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that were served, computed once more over the whole history: the same bits, or what differs.
 *
 * @param rows that were compared
 * @param outside rows whose bar the candles do not have
 * @param differences in the order of bars and columns
 */
public record Replay(int rows, int outside, List<Difference> differences) {
    /**
     * @param openTime of the row's bar
     * @param served what the model was asked with
     * @param now what the candles of now give
     */
    public record Difference(Instant openTime, String column, float served, float now) {}

    public Replay {
        differences = List.copyOf(differences);
    }

    /**
     * @param served with the names of all features, in their order
     * @throws cvntrade.base.Refusal if the columns are others
     */
    public static Replay of(RowsTable served, List<? extends Feature> features, FeatureInput candles) {
        ColumnCheck.require(features.stream().map(Feature::name).toList(), served.names());
        FeatureMatrix batch = FeatureEngine.matrix(features, candles);
        Timeframe timeframe = candles.grid().timeframe();
        int rows = 0;
        List<Difference> differences = new ArrayList<>();
        for (int line = 0; line < served.bars().size(); line++) {
            long bar = served.bars().get(line);
            if (!candles.grid().holds(bar)) continue;
            rows++;
            int row = candles.grid().rowOf(bar);
            for (int column = 0; column < batch.columns(); column++) {
                float then = (float) served.lines().get(line).get(column);
                float now = batch.get(row, column);
                if (Float.floatToIntBits(then) == Float.floatToIntBits(now)) continue;
                differences.add(new Difference(
                        Instant.ofEpochMilli(timeframe.openTimeMs(bar)),
                        served.names().get(column),
                        then,
                        now));
            }
        }
        return new Replay(rows, served.bars().size() - rows, differences);
    }
}
