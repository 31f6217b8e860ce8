package cvntrade.features.enrichment;

import cvntrade.base.Check;
import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.Signal;
import cvntrade.features.SignalFeature;
import cvntrade.features.window.Correlation;
import java.util.List;
import java.util.stream.Stream;

/**
 * The six BTC columns. Each is computed on the bars and then delayed as a whole: the value at row t uses BTC's bars up to
 * {@code t - purgeBars} only, the correlation those up to {@code t - purgeBars - 5}.
 *
 * <p>Returns are simple ones, as fractions. Deviation and correlation are the sample ones (divisor n - 1), over 96 bars that must all be
 * known. The volatility of a stretch without any move is 0; the z-score and the correlation, which would divide by it, are NaN there.
 *
 * @see "spec.md §4"
 */
public final class BtcFeatures {
    public static final String REFERENCE = "BTCUSDT";

    private static final int WINDOW_BARS = 96;
    private static final int CORRELATION_LAG_BARS = 5;

    private BtcFeatures() {}

    /** @param purgeBars bars by which every column is delayed, 0 to 200 */
    public static List<Feature> of(BtcFeatureSet set, int purgeBars) {
        Check.within(0, EnrichmentConfig.BARS_MAX, purgeBars, "btcPurgeBars");
        Candles btc = Candles.of(REFERENCE);
        List<Feature> returns = List.of(
                Feature.named("btc_return_1h").of(btc.close().change(4)).delayedBy(purgeBars),
                Feature.named("btc_return_4h").of(btc.close().change(16)).delayedBy(purgeBars),
                Feature.named("btc_return_24h").of(btc.close().change(96)).delayedBy(purgeBars));
        List<Feature> states = List.of(
                Feature.named("btc_realized_vol_24h")
                        .of(btc.close().change(1).deviation(WINDOW_BARS))
                        .delayedBy(purgeBars),
                Feature.named("btc_z_score_close")
                        .of(btc.close().zScore(WINDOW_BARS))
                        .delayedBy(purgeBars),
                correlation(btc, purgeBars));
        return switch (set) {
            case MIN -> returns;
            case VOL_ONLY -> states;
            case FULL -> Stream.concat(returns.stream(), states.stream()).toList();
        };
    }

    /** Lag first, then window: the target's rows i - 95 to i with BTC's rows i - 100 to i - 5. */
    private static SignalFeature correlation(Candles btc, int purgeBars) {
        Signal earlier = btc.close().change(1).delayedBy(CORRELATION_LAG_BARS);
        return Feature.named("btc_correlation_15m_lag5")
                .of(Candles.target().close().change(1).with(earlier, new Correlation(WINDOW_BARS)))
                .readingReferencesBefore(CORRELATION_LAG_BARS)
                .delayedBy(purgeBars);
    }
}
