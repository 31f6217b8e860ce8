package cvntrade.console;

import cvntrade.market.store.RevisionDecision;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The offered value holds. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Puts the offered values in the place of the stored ones, and keeps both with who and why.",
        footer = {
            "",
            "Example:",
            "  ./cvntrade store revisions accept ADAUSDT --number 1,2 --by ann --why \"the archive corrected the bar\""
        })
final class StoreAcceptCommand implements Callable<Integer> {
    @Mixin
    DecisionOptions decision = new DecisionOptions();

    @Override
    public Integer call() {
        return decision.decide(RevisionDecision.Choice.ACCEPTED);
    }
}
