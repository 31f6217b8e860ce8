package cvntrade.console;

import cvntrade.market.store.RevisionDecision;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stored value holds. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description = "Leaves the stored values as they are, and keeps both with who and why.",
        footer = {
            "",
            "Example:",
            "  ./cvntrade store revisions reject ADAUSDT --number 1,2 --by ann --why \"the file was cut\""
        })
final class StoreRejectCommand implements Callable<Integer> {
    @Mixin
    DecisionOptions decision = new DecisionOptions();

    @Override
    public Integer call() {
        return decision.decide(RevisionDecision.Choice.REJECTED);
    }
}
