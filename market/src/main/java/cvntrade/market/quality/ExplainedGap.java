package cvntrade.market.quality;

import cvntrade.market.Gap;

/**
 * A run of missing bars with one cause.
 *
 * @param gap where, and how many bars
 * @param cause whose hole it is
 * @param others count of the other series that reach there
 * @param source how the outage is known; empty where it is not
 */
public record ExplainedGap(Gap gap, GapCause cause, int others, String source) {
    /** In words, for instance {@code shared by all 10 series}. */
    public String explanation() {
        return switch (cause) {
            case KNOWN_OUTAGE -> "known outage: " + source;
            case SHARED -> "shared by all " + (others + 1) + " series";
            case OWN -> "of this symbol: other series have the bars";
            case UNKNOWN -> "no other series reaches there";
        };
    }
}
