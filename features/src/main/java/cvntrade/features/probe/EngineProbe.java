package cvntrade.features.probe;

import cvntrade.base.Fingerprint;
import cvntrade.base.Timeframe;
import cvntrade.features.CandleColumn;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.market.CandleSeries;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The engine version that a model is bound to: SHA-256 over the values of its own columns on fixed candles.
 *
 * <p>A version that someone raises would be forgotten one day, and one made from the program's bytes would refuse a model for a changed
 * comment. The values are what a model was trained on: they change if and only if the arithmetic of its columns does, as far as the
 * candles show it. They have a crash, a standstill without volume and missing bars to show it by.
 */
public final class EngineProbe {
    private static final int TAIL_BARS = 512;

    private EngineProbe() {}

    /** @param features the columns of a model, in order */
    public static String version(List<? extends Feature> features, Timeframe timeframe) {
        int lookback = features.stream().mapToInt(Feature::lookbackBars).max().orElse(0);
        CandleSeries target = ProbeCandles.of("TARGET", timeframe, lookback, TAIL_BARS);
        Map<String, CandleSeries> references = new TreeMap<>();
        for (Feature feature : features) {
            feature.reads().stream()
                    .filter(CandleColumn::isOfReference)
                    .forEach(column -> references.computeIfAbsent(
                            column.series(), symbol -> ProbeCandles.of(symbol, timeframe, lookback, TAIL_BARS)));
        }
        FeatureMatrix values = FeatureEngine.matrix(features, FeatureInput.of(target, references));
        Fingerprint fingerprint = Fingerprint.of("engine values").add(timeframe.millis());
        for (int column = 0; column < values.columns(); column++) {
            fingerprint.add(values.names().get(column)).add(values.keys().get(column));
            for (int row = lookback; row < values.rows(); row++) {
                float value = values.get(row, column);
                fingerprint.add(Float.isNaN(value) ? Integer.MIN_VALUE : Float.floatToIntBits(value));
            }
        }
        return fingerprint.hex();
    }
}
