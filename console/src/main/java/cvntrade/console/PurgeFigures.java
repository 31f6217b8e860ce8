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
import org.jspecify.annotations.Nullable;

/** Whether the BTC columns are delayed by what their setting says, measured on BTC's own grid from its first bar. For one look at a home. */
final class PurgeFigures {
    private static final String COLUMN = "btc_return_1h";
    private static final int COLUMN_BARS = 4;

    /** The longest delay, the column's own bars, and as many again for a hole at the start. */
    private static final int ROWS = 500;

    private final CandleStore store;

    /** Loaded once, however many settings are measured on it. */
    private @Nullable CandleSeries start;

    PurgeFigures(CandleStore store) {
        this.store = store;
    }

    void tell(Metrics metrics, String name, EnrichmentConfig config) {
        List<Feature> columns = BtcFeatures.of(config.btcFeaturesSet(), config.btcPurgeBars()).stream()
                .filter(feature -> feature.name().equals(COLUMN))
                .toList();
        if (columns.isEmpty() || !store.symbols().contains(BtcFeatures.REFERENCE)) return;
        CandleSeries btc = start();
        FeatureMatrix matrix = FeatureEngine.matrix(columns, FeatureInput.of(btc, Map.of(BtcFeatures.REFERENCE, btc)));
        metrics.set(Metric.BTC_PURGE_BARS_CONFIGURED, config.btcPurgeBars(), name);
        metrics.set(Metric.BTC_PURGE_BARS_MEASURED, measured(matrix), name);
    }

    private CandleSeries start() {
        if (start == null) {
            CandleSeries all = store.load(BtcFeatures.REFERENCE).series();
            start = all.rows(0, Math.min(ROWS, all.bars()));
        }
        return start;
    }

    private static int measured(FeatureMatrix matrix) {
        for (int row = 0; row < matrix.rows(); row++) {
            if (!Float.isNaN(matrix.get(row, 0))) return row - COLUMN_BARS;
        }
        return -1;
    }
}
