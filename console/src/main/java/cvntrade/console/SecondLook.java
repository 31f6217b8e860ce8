package cvntrade.console;

import cvntrade.base.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What lies between the page that shows a change and the change. */
final class SecondLook {
    private SecondLook() {}

    /**
     * @param seen the last entry of the chain when the change was shown
     * @param now the last one now
     */
    static void require(String seen, String now) {
        if (seen.equals(now)) return;
        throw new Refusal(
                Refusal.Reason.PROMOTION,
                "what was shown must still be so: the history has gone on since, seen=" + seen + " now=" + now
                        + "; nothing was done, open the page again");
    }

    /** @param shown what was found when it was shown */
    static void requireSame(String shown, String found) {
        if (shown.equals(found)) return;
        throw new Refusal(
                Refusal.Reason.PROMOTION,
                "what was shown must still be found: shown=" + shown + " found=" + found
                        + "; the candles have gone on, nothing was kept, look again");
    }

    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
