package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.market.LoadedSeries;
import cvntrade.market.kline.KlineFolder;
import cvntrade.market.store.CandleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where candles come from: a folder of kline files, or the store in the home. */
final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of SYMBOL-15m*.csv, .csv.gz or .zip files. Without it the home's store is read.")
    @Nullable
    Path data;

    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    /** The market that a demo was run on; no option of its own. */
    @Nullable
    SimulatedMarket simulated;

    /** The series of a symbol, where the data have it. */
    Function<String, Optional<LoadedSeries>> source() {
        if (simulated != null) {
            Map<String, LoadedSeries> market = simulated.series();
            return symbol -> Optional.ofNullable(market.get(symbol));
        }
        if (data != null) {
            KlineFolder folder = folder(data);
            return symbol -> folder.has(symbol) ? Optional.of(folder.load(symbol)) : Optional.empty();
        }
        CandleStore store = CandleStore.open(home.resolve("store"), Timeframe.M15);
        return symbol -> store.symbols().contains(symbol) ? Optional.of(store.load(symbol)) : Optional.empty();
    }

    List<String> symbols() {
        if (simulated != null) return List.copyOf(simulated.series().keySet());
        if (data != null) return List.copyOf(folder(data).symbols());
        return List.copyOf(
                CandleStore.open(home.resolve("store"), Timeframe.M15).symbols());
    }

    private static KlineFolder folder(Path data) {
        return KlineFolder.open(data, Timeframe.M15, Instant.now());
    }

    /** The cryptos that a user named, each of which must be there. */
    void requireKnown(List<String> cryptos) {
        List<String> known = symbols();
        List<String> unknown =
                cryptos.stream().filter(crypto -> !known.contains(crypto)).toList();
        if (unknown.isEmpty()) return;
        throw new MalformedInput("crypto must be in the data: crypto=" + String.join(",", unknown) + " " + place()
                + "; there are: " + String.join(", ", known));
    }

    /** The place that was asked, for messages. */
    String place() {
        if (simulated != null) return "market=" + simulated;
        return data == null ? "store=" + home.resolve("store") : "data=" + data;
    }
}
