package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.features.FeatureInput;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.registry.contract.ModelContract;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The candles that a model reads. */
final class ServedCandles {
    private ServedCandles() {}

    static FeatureInput of(ModelContract contract, DataOptions data) {
        Function<String, Optional<LoadedSeries>> source = data.source();
        CandleSeries target = load(contract.symbol(), source, data);
        if (!contract.btcFeaturesEnabled()) return FeatureInput.of(target);
        return FeatureInput.of(target, Map.of(BtcFeatures.REFERENCE, load(BtcFeatures.REFERENCE, source, data)));
    }

    private static CandleSeries load(String symbol, Function<String, Optional<LoadedSeries>> source, DataOptions data) {
        return source.apply(symbol)
                .orElseThrow(() -> new MalformedInput("candles of a model's symbols must be there: symbol=" + symbol
                        + " " + data.place() + "; fetch or import them, or name a folder with --data"))
                .series();
    }
}
