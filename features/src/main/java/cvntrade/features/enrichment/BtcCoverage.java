package cvntrade.features.enrichment;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the BTC series at hand serves a target: it must be there, have the same timeframe, and a bar for most of the target's bars. */
public final class BtcCoverage {
    /** The share of the target's bars for which BTC must have one, for a sweep or a training. */
    public static final double SHARE_MIN = 0.95;

    private BtcCoverage() {}

    /** Every rule the data break; a sweep or a training refuses if there is any. Empty if the BTC columns are off. */
    public static List<String> problems(
            EnrichmentConfig config, CandleSeries target, Map<String, CandleSeries> references) {
        List<String> problems = new ArrayList<>();
        if (!config.btcFeaturesEnabled()) return problems;
        @Nullable CandleSeries btc = references.get(BtcFeatures.REFERENCE);
        if (btc == null) {
            problems.add(absent(target, references));
        } else if (!btc.grid().timeframe().equals(target.grid().timeframe())) {
            problems.add("the BTC series must have the target's timeframe: target=" + target.symbol() + " timeframe="
                    + target.grid().timeframe() + " btc_timeframe=" + btc.grid().timeframe()
                    + "; load both with one timeframe");
        } else if (!(share(target, btc) >= SHARE_MIN)) {
            problems.add("the BTC series must have a bar for at least " + SHARE_MIN + " of the target's bars: target="
                    + target.symbol() + " share=" + share(target, btc) + " btc_bars=" + btc.candles()
                    + "; load BTC candles for the target's window");
        }
        return problems;
    }

    /** The share of the target's bars for which BTC has one; NaN if the target has none. */
    public static double share(CandleSeries target, CandleSeries btc) {
        CandleSeries aligned = btc.onto(target.grid());
        int both = 0;
        for (int row = 0; row < target.bars(); row++) if (target.hasCandle(row) && aligned.hasCandle(row)) both++;
        return (double) both / target.candles();
    }

    static String absent(CandleSeries target, Map<String, CandleSeries> references) {
        return "the BTC series must be given when BTC columns are on: reference=" + BtcFeatures.REFERENCE + " target="
                + target.symbol() + " given=" + references.keySet() + "; give its candles or set "
                + EnvironmentRules.ENABLED + "=0";
    }

    /** For a table that is made all the same: rows without BTC are NaN, and one alert says how many. */
    static void alert(CandleSeries target, CandleSeries btc, EventLog events) {
        double share = share(target, btc);
        if (share >= SHARE_MIN || target.candles() == 0) return;
        events.record(Event.named("btc_ohlcv_quality_alert")
                .with("reason", "coverage")
                .with("symbol", btc.symbol())
                .with("bar", target.grid().openTime(0))
                .with("value", share)
                .with("threshold", SHARE_MIN)
                .with("target", target.symbol()));
    }
}
