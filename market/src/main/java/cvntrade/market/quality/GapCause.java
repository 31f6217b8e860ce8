package cvntrade.market.quality;

import java.util.Locale;

/** Whose hole a missing bar is. */
public enum GapCause {
    /** The calendar has an outage of the exchange there. */
    KNOWN_OUTAGE,
    /** No other series has the bar either, so it is most likely an outage that the calendar lacks. */
    SHARED,
    /** Some other series has the bar. */
    OWN,
    /** No other series reaches there, so nobody can tell. */
    UNKNOWN;

    /** The name in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
