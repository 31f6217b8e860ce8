package cvntrade.market.quality;

import cvntrade.base.Check;
import java.time.Instant;

/**
 * A stretch in which the exchange is known to have published no candle of any symbol.
 *
 * @param from first instant
 * @param to first instant after it
 * @param source how that is known
 */
public record KnownOutage(Instant from, Instant to, String source) {
    public KnownOutage {
        Check.filled(source, "source");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("outage must begin before it ends: from=" + from + " to=" + to);
        }
    }

    /** Whether a bar lies in it from its open to its close. */
    boolean holds(Instant openTime, Instant closeTime) {
        return !openTime.isBefore(from) && !closeTime.isAfter(to);
    }
}
