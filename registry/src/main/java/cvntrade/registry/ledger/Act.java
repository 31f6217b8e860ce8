package cvntrade.registry.ledger;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import java.time.Instant;

/**
 * Who does something, why, and when.
 *
 * @param at by the clock of the edge
 */
public record Act(String who, String why, Instant at) {
    public Act {
        Problems problems = new Problems();
        problems.addIf(who.isBlank(), "an act must say who does it: name yourself with --by");
        problems.addIf(why.isBlank(), "an act must say why: give the reason with --why");
        problems.throwIfAny(Refusal.Reason.PROMOTION);
    }
}
