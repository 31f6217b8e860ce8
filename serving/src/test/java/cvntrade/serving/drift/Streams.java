package cvntrade.serving.drift;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.features.FeatureInput;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Rows of the six BTC columns on a synthetic market in which nothing changes, and what may be changed in them. */
final class Streams {
    static final int WEEK = 672;
    static final int TRAINED_WEEKS = 52;

    private Streams() {}

    /** @param weeks after the 52 of training */
    static WatchedRows nothingChanges(int weeks, long seed) {
        List<CandleSeries> market = SyntheticMarket.generate(Truth.NULL, (TRAINED_WEEKS + 1 + weeks) * WEEK, 1, seed);
        FeatureInput candles = FeatureInput.of(market.get(1), Map.of(SyntheticMarket.REFERENCE, market.get(0)));
        return WatchedRows.computed(BtcFeatures.of(BtcFeatureSet.FULL, 20), candles, SyntheticMarket.REFERENCE);
    }

    static WatchedRows training(WatchedRows stream) {
        return stream.rows(0, TRAINED_WEEKS * WEEK);
    }

    /** The same rows as if they came right after themselves. */
    static WatchedRows after(WatchedRows rows) {
        Grid grid = new Grid(
                rows.grid().timeframe(), rows.grid().endBar(), rows.grid().bars());
        return new WatchedRows(grid, rows.columns(), rows.returns());
    }

    /** One column changed, value by value, from the end of training on. */
    static WatchedRows changed(WatchedRows stream, String name, BiFunction<Integer, Double, Double> change) {
        Map<String, Column> columns = new LinkedHashMap<>(stream.columns());
        columns.replaceAll((other, column) -> other.equals(name) ? afterTraining(column, change) : column);
        return new WatchedRows(stream.grid(), columns, stream.returns());
    }

    static Column afterTraining(Column column, BiFunction<Integer, Double, Double> change) {
        return Column.generate(
                column.size(),
                row -> row < TRAINED_WEEKS * WEEK ? column.get(row) : change.apply(row, column.get(row)));
    }
}
