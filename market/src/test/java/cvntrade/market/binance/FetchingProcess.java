package cvntrade.market.binance;

import cvntrade.base.EventLog;
import cvntrade.base.Timeframe;
import cvntrade.market.LoadedSeries;
import cvntrade.market.store.CandleStore;
import dev.failsafe.spi.Scheduler;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A fetch of a window from the stub of the exchange, here or in a process of its own. */
final class FetchingProcess {
    static final String SYMBOL = "AAAUSDT";

    private FetchingProcess() {}

    /** Arguments: address, home, first instant, end. */
    public static void main(String[] arguments) {
        List<String> missing = fetch(
                URI.create(arguments[0]),
                Path.of(arguments[1]),
                Instant.parse(arguments[2]),
                Instant.parse(arguments[3]));
        System.out.println("missing=" + missing);
    }

    /** Asks the archive first and the pages then. */
    static List<String> fetch(URI exchange, Path home, Instant from, Instant to) {
        ExchangeAddress address =
                new ExchangeAddress(exchange, exchange, Optional.empty(), Duration.ofSeconds(60), 2, 5000);
        ExchangeClient client = new ExchangeClient(address, InstantSource.fixed(to), Scheduler.DEFAULT);
        CandleStore store = CandleStore.open(home.resolve("store"), Timeframe.M15);
        List<LoadedSeries> held = store.has(SYMBOL) ? List.of(store.load(SYMBOL)) : List.of();
        FetchPlan plan = FetchPlan.of(SYMBOL, Timeframe.M15, FetchSource.AUTO, held, from, to, to);
        return new Fetcher(client, store, home.resolve("downloads"), EventLog.SILENT)
                .fetch(List.of(plan), segment -> {});
    }
}
