package cvntrade.market.quality;

import java.util.Locale;

/** What makes a bar worth a look. */
public enum QualityReason {
    /** The return over one bar is far outside what the trailing days showed. */
    RETURN_OUTLIER,
    /** The volume is far below its trailing median. */
    VOLUME_DROP,
    /** The wicks are long against the body, and against what the trailing days showed. */
    WICK_TO_BODY,
    /** The exchange published no candle for one or more bars. */
    GAP,
    /** Too many rows of a fold lack a value of the reference's features. */
    NAN_RATE,
    /** The reference lacks too many of the target's bars. */
    COVERAGE;

    /** The name in events and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
