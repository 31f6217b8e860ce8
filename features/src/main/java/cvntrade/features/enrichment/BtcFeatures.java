package cvntrade.features.enrichment;

import cvntrade.base.Check;
import cvntrade.features.Candles;
import cvntrade.features.Description;
import cvntrade.features.Feature;
import cvntrade.features.FeatureFamily;
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

    private static final String SOURCE = "the six BTC columns of docs/spec.md";
    private static final int WINDOW_BARS = 96;
    private static final int CORRELATION_LAG_BARS = 5;

    private static final Description RETURN_1H = change("btc_return_1h", 4);
    private static final Description RETURN_4H = change("btc_return_4h", 16);
    private static final Description RETURN_24H = change("btc_return_24h", 96);
    private static final Description VOLATILITY = Description.of("btc_realized_vol_24h")
            .formula("std(btc close ÷ btc close[1] − 1, 96)")
            .unit("fraction a bar, not annualised")
            .source(SOURCE);
    private static final Description SCORE = Description.of("btc_z_score_close")
            .formula("(btc close − mean(btc close, 96)) ÷ std(btc close, 96)")
            .unit("sample deviations")
            .unknownWhere("BTC's closes do not vary")
            .source(SOURCE);
    private static final Description CORRELATION = Description.of("btc_correlation_15m_lag5")
            .formula("corr(close ÷ close[1] − 1, btc close[5] ÷ btc close[6] − 1, 96)")
            .unit("correlation, −1 to 1")
            .unknownWhere("the returns of either do not vary")
            .source(SOURCE);

    private BtcFeatures() {}

    /** All six as a page shows them. */
    public static FeatureFamily family(int purgeBars) {
        String about = "Bitcoin's candles beside the coin's: " + REFERENCE
                + " on the same bars. Every column is computed and"
                + " then delayed as a whole by btc_purge_bars, here " + purgeBars
                + ", which its lookback counts: the row t has the formula's value of the row t − " + purgeBars + ".";
        return new FeatureFamily("btc", about, of(BtcFeatureSet.FULL, purgeBars));
    }

    /** @param purgeBars bars by which every column is delayed, 0 to 200 */
    public static List<Feature> of(BtcFeatureSet set, int purgeBars) {
        Check.within(0, EnrichmentConfig.BARS_MAX, purgeBars, "btcPurgeBars");
        Candles btc = Candles.of(REFERENCE);
        List<Feature> returns = List.of(
                column(RETURN_1H, btc.close().change(4)).delayedBy(purgeBars),
                column(RETURN_4H, btc.close().change(16)).delayedBy(purgeBars),
                column(RETURN_24H, btc.close().change(96)).delayedBy(purgeBars));
        List<Feature> states = List.of(
                column(VOLATILITY, btc.close().change(1).deviation(WINDOW_BARS)).delayedBy(purgeBars),
                column(SCORE, btc.close().zScore(WINDOW_BARS)).delayedBy(purgeBars),
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
        Signal together = Candles.target().close().change(1).with(earlier, new Correlation(WINDOW_BARS));
        return column(CORRELATION, together)
                .readingReferencesBefore(CORRELATION_LAG_BARS)
                .delayedBy(purgeBars);
    }

    private static SignalFeature column(Description description, Signal signal) {
        return Feature.named(description.name()).of(signal).describedAs(description);
    }

    private static Description change(String name, int bars) {
        return Description.of(name)
                .formula("btc close ÷ btc close[" + bars + "] − 1")
                .unit("fraction: 0.01 is one percent")
                .source(SOURCE);
    }
}
