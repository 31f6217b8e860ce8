package cvntrade.market.quality;

import cvntrade.base.Event;
import java.time.Instant;

/**
 * One odd thing.
 *
 * @param reason which rule found it
 * @param symbol whose candle it is
 * @param bar open time of the bar, or of the first bar where it concerns several
 * @param value what was measured, in the unit of the rule ({@link QualityRules} says which)
 * @param threshold what it was measured against, in the same unit
 */
public record QualityFinding(QualityReason reason, String symbol, Instant bar, double value, double threshold) {

    public Event event() {
        return Event.named("btc_ohlcv_quality_alert")
                .with("reason", reason.word())
                .with("symbol", symbol)
                .with("bar", bar)
                .with("value", value)
                .with("threshold", threshold);
    }
}
