package cvntrade.console;

import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The model whose rows are watched. */
final class WatchedModel {
    @Option(names = "--model", paramLabel = "SYMBOL", required = true, description = "The coin; its champion is meant.")
    String symbol = "";

    @Option(names = "--version", paramLabel = "N", description = "This version instead of the champion.")
    @Nullable
    Integer version;

    ModelVersion in(Registry registry) {
        return registry.versionOrChampion(symbol, version);
    }
}
