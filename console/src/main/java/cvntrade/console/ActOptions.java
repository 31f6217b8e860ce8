package cvntrade.console;

import cvntrade.registry.ledger.Act;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Option;

/** Who does something and why: it stands in the registry's history for good. */
final class ActOptions {
    @Option(names = "--by", paramLabel = "NAME", description = "Who does it (default: the user of this machine).")
    String by = System.getProperty("user.name", "");

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "The reason, kept with it.")
    String why = "";

    Act act() {
        return new Act(by, why, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
