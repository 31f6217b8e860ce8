package cvntrade.benchmarks;

import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What every benchmark is run on: one coin of a synthetic market with BTC beside it, and all columns there are. */
final class Inputs {
    static final List<Feature> ALL_COLUMNS = Stream.concat(
                    OwnCatalogue.features().stream(), BtcFeatures.of(BtcFeatureSet.FULL, 20).stream())
            .toList();

    private Inputs() {}

    static FeatureInput market(int bars) {
        List<CandleSeries> market = SyntheticMarket.generate(Truth.NULL, bars, 1, 1);
        return FeatureInput.of(
                series(market, SyntheticMarket.symbol(0)),
                Map.of(BtcFeatures.REFERENCE, series(market, BtcFeatures.REFERENCE)));
    }

    /** The rows from one to before another, of the coin and of BTC. */
    static FeatureInput rows(FeatureInput input, int from, int to) {
        CandleSeries btc = input.reference(BtcFeatures.REFERENCE);
        return FeatureInput.of(input.target().rows(from, to), Map.of(BtcFeatures.REFERENCE, btc.rows(from, to)));
    }

    private static CandleSeries series(List<CandleSeries> market, String symbol) {
        return market.stream()
                .filter(series -> series.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }
}
