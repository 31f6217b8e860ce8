package cvntrade.console;

import cvntrade.base.Timeframe;
import cvntrade.market.store.CandleStore;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store of the home is meant. */
final class StoreOptions {
    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    @Option(names = "--timeframe", paramLabel = "15m", description = "Length of a bar (default 15m).")
    String timeframe = "15m";

    CandleStore store() {
        return CandleStore.open(folder(), bars());
    }

    Timeframe bars() {
        return Timeframe.parse(timeframe);
    }

    /** For messages. */
    Path folder() {
        return home.resolve("store");
    }
}
