package cvntrade.market.store;

import cvntrade.base.Check;
import java.time.Instant;

/**
 * What an operator decided on a revision. It is never changed afterwards.
 *
 * @param choice which value holds
 * @param by who decided
 * @param why for what reason
 * @param at when
 */
public record RevisionDecision(Choice choice, String by, String why, Instant at) {
    /** Which of the two values holds from now on. */
    public enum Choice {
        /** The offered one: it takes the stored one's place. */
        ACCEPTED,
        /** The stored one: it stays. */
        REJECTED
    }

    public RevisionDecision {
        Check.filled(by, "by");
        Check.filled(why, "why");
    }
}
