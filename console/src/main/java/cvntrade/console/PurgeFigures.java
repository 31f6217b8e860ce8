package cvntrade.console;

import cvntrade.console.metrics.Metric;
import cvntrade.console.metrics.Metrics;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.market.CandleSeries;
import cvntrade.market.store.CandleStore;
import java.util.List;
import java.util.Map;

/** Whether the BTC columns are delayed by what their setting says, measured on the grid of BTC itself from its first bar. */
final class PurgeFigures {
    private static final String COLUMN = "btc_return_1h";
    private static final int COLUMN_BARS = 4;

    /** The longest delay, the column's own bars, and as many again for a hole at the start. */
    private static final int ROWS = 500;

    private final CandleStore store;

    private final PerState<String, CandleSeries> starts;

    /** @param starts the first bars of a series, see {@link #start} */
    PurgeFigures(CandleStore store, PerState<String, CandleSeries> starts) {
        this.store = store;
        this.starts = starts;
    }

    void tell(Metrics metrics, String name, EnrichmentConfig config) {
        List<Feature> columns = BtcFeatures.of(config.btcFeaturesSet(), config.btcPurgeBars()).stream()
                .filter(feature -> feature.name().equals(COLUMN))
                .toList();
        if (columns.isEmpty() || !store.symbols().contains(BtcFeatures.REFERENCE)) return;
        CandleSeries btc = starts.of(BtcFeatures.REFERENCE);
        FeatureMatrix matrix = FeatureEngine.matrix(columns, FeatureInput.of(btc, Map.of(BtcFeatures.REFERENCE, btc)));
        metrics.set(Metric.BTC_PURGE_BARS_CONFIGURED, config.btcPurgeBars(), name);
        metrics.set(Metric.BTC_PURGE_BARS_MEASURED, measured(matrix), name);
    }

    /** So much of a series as is measured on. */
    static CandleSeries start(CandleStore store, String symbol) {
        CandleSeries all = store.load(symbol).series();
        return all.rows(0, Math.min(ROWS, all.bars()));
    }

    private static int measured(FeatureMatrix matrix) {
        for (int row = 0; row < matrix.rows(); row++) {
            if (!Float.isNaN(matrix.get(row, 0))) return row - COLUMN_BARS;
        }
        return -1;
    }
}
