package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.binance.ExchangeAddress;
import cvntrade.market.binance.ExchangeClient;
import cvntrade.market.binance.FetchPlan;
import cvntrade.market.binance.FetchSource;
import cvntrade.market.binance.Fetcher;
import cvntrade.market.binance.RestKlines;
import cvntrade.market.binance.Segment;
import cvntrade.market.quality.QualityCheck;
import cvntrade.market.quality.QualityRules;
import cvntrade.market.store.CandleStore;
import cvntrade.market.store.Revision;
import dev.failsafe.spi.Scheduler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Downloads candles from Binance into the home's store; BTCUSDT comes along for the same window. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Downloads candles from Binance into the home's store, verified by checksum and bar by bar; BTCUSDT comes along.",
            "Stopped at any moment it goes on where it stopped; a second run asks only for what is new.",
            "A stored bar that the exchange has corrected stays as it is and waits as a revision.",
            "What could not be had is named, and the exit code is then 1. Only bars that have closed are stored."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade fetch --symbols ADAUSDT,ETHUSDT --from 2023-01-01 --to 2025-01-01",
            "  ./cvntrade fetch --symbols ADAUSDT --from 2023-01-01 --dry-run"
        })
final class FetchCommand implements Callable<Integer> {
    private static final String REFERENCE = "BTCUSDT";
    private static final Duration SKEW_MAX = Duration.ofSeconds(30);

    @Option(names = "--symbols", paramLabel = "A,B", split = ",", required = true, description = "Trading pairs.")
    List<String> symbols = List.of();

    @Option(names = "--timeframe", paramLabel = "15m", description = "Length of a bar (default 15m).")
    String timeframe = "15m";

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "First day, UTC: 2023-01-01.")
    String from = "";

    @Option(names = "--to", paramLabel = "DAY", description = "Day after the last, UTC (default: up to now).")
    @Nullable
    String to;

    @Option(
            names = "--source",
            description = "archive: files by month and day. rest: pages. auto (default): archive for closed months,"
                    + " REST for the rest.")
    FetchSource source = FetchSource.AUTO;

    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    @Option(names = "--dry-run", description = "Print requests and bytes that would be needed; ask for nothing.")
    boolean dryRun;

    @Option(names = "--events", description = "Emit one event for each finding of the quality rules.")
    boolean events;

    @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "HTTP proxy.")
    @Nullable
    String proxy;

    @Option(names = "--archive-url", paramLabel = "URL", description = "Another address of the archive.")
    URI archiveUrl = ExchangeAddress.BINANCE.archive();

    @Option(names = "--rest-url", paramLabel = "URL", description = "Another address of the REST endpoint.")
    URI restUrl = ExchangeAddress.BINANCE.rest();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "For one whole answer (default 60).")
    int timeoutSeconds = (int) ExchangeAddress.BINANCE.timeout().toSeconds();

    @Option(names = "--attempts", paramLabel = "N", description = "Of one request at most (default 8).")
    int attempts = ExchangeAddress.BINANCE.attempts();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        Timeframe bars = Timeframe.parse(timeframe);
        CandleStore store = CandleStore.open(home.resolve("store"), bars);
        Path downloads = home.resolve("downloads");
        ExchangeClient client = new ExchangeClient(address(), InstantSource.system(), Scheduler.DEFAULT);
        RestKlines rest = new RestKlines(client, downloads);
        boolean askRest = source != FetchSource.ARCHIVE && !dryRun;
        Instant asOf = askRest ? exchangeTime(rest, terminal) : Instant.now();
        List<FetchPlan> plans = new ArrayList<>();
        for (String symbol : wanted()) plans.add(plan(symbol, bars, store, rest, askRest, asOf));
        if (dryRun) return printPlans(plans);
        List<String> missing = fetch(plans, new Fetcher(client, store, downloads, source, terminal), terminal);
        for (FetchPlan plan : plans) print(plan, store);
        printQuality(plans, store, events ? terminal : EventLog.SILENT);
        System.out.printf(Locale.ROOT, "%d requests, %.1f MiB%n", client.requests(), client.bytes() / 1048576.0);
        if (missing.isEmpty()) return Main.DONE;
        throw new Refusal(
                Refusal.Reason.INCOMPLETE,
                "a fetch must be whole: missing_segments=" + missing.size()
                        + "; everything else is stored, run the same command later or with another --source\n  - "
                        + String.join("\n  - ", missing));
    }

    /** The bars that have closed by both clocks. */
    private static Instant exchangeTime(RestKlines rest, Terminal terminal) {
        Instant theirs = rest.time();
        Instant ours = Instant.now();
        if (Duration.between(ours, theirs).abs().compareTo(SKEW_MAX) > 0) {
            terminal.record(Event.named("clock_skew").with("local", ours).with("exchange", theirs));
        }
        return theirs;
    }

    private FetchPlan plan(
            String symbol, Timeframe bars, CandleStore store, RestKlines rest, boolean askRest, Instant asOf) {
        Optional<LoadedSeries> stored = store.has(symbol) ? Optional.of(store.load(symbol)) : Optional.empty();
        Instant begin = DayOption.start("from", from);
        Instant end = to == null ? asOf : DayOption.start("to", to);
        if (!begin.isBefore(end)) {
            throw new MalformedInput("window must begin before it ends: from=" + from + " to=" + end);
        }
        if (askRest) {
            Instant listed = rest.listed(symbol, bars).orElse(end);
            if (listed.isAfter(begin)) begin = listed;
        }
        return FetchPlan.of(symbol, bars, source, stored, begin, end, asOf);
    }

    private static List<String> fetch(List<FetchPlan> plans, Fetcher fetcher, Terminal terminal) {
        List<String> missing = new ArrayList<>();
        int segments = plans.stream().mapToInt(plan -> plan.segments().size()).sum();
        terminal.begin("fetch", segments);
        for (FetchPlan plan : plans) {
            for (Segment segment : plan.segments()) {
                missing.addAll(fetcher.fetch(plan, segment));
                terminal.step(segment.name());
            }
        }
        terminal.end();
        return missing;
    }

    private static int printPlans(List<FetchPlan> plans) {
        long requests = 0;
        long bytes = 0;
        for (FetchPlan plan : plans) {
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %4d segments, %d requests, about %.1f MiB%n",
                    plan.symbol(),
                    plan.segments().size(),
                    plan.requestsAtLeast(),
                    plan.bytesAbout() / 1048576.0);
            requests += plan.requestsAtLeast();
            bytes += plan.bytesAbout();
        }
        System.out.printf(
                Locale.ROOT,
                "in all     %d requests, about %.1f MiB; nothing was asked for%n",
                requests,
                bytes / 1048576.0);
        return Main.DONE;
    }

    private static void print(FetchPlan plan, CandleStore store) {
        long bars = plan.endBar() - plan.fromBar();
        long candles = 0;
        if (store.has(plan.symbol())) {
            CandleSeries series = store.load(plan.symbol()).series();
            for (int row = 0; row < series.bars(); row++) {
                long bar = series.grid().bar(row);
                if (bar >= plan.fromBar() && bar < plan.endBar() && series.hasCandle(row)) candles++;
            }
        }
        System.out.printf(
                Locale.ROOT, "%-10s %d bars, %d candles, %d missing%n", plan.symbol(), bars, candles, bars - candles);
        long waiting = store.has(plan.symbol())
                ? store.revisions(plan.symbol()).stream()
                        .filter(Revision::isWaiting)
                        .count()
                : 0;
        if (waiting > 0) System.out.println("           " + waiting + " revisions wait: ./cvntrade store revisions");
    }

    private static void printQuality(List<FetchPlan> plans, CandleStore store, EventLog log) {
        System.out.println();
        System.out.println(QualityTable.heading());
        List<CandleSeries> all = new ArrayList<>();
        for (FetchPlan plan : plans) {
            if (!store.has(plan.symbol())) continue;
            CandleSeries series = store.load(plan.symbol()).series();
            all.add(series);
            System.out.println(QualityTable.line(QualityCheck.of(series, QualityRules.DEFAULT, log)));
        }
        GapLines.of(all).forEach(System.out::println);
        System.out.println();
    }

    private Set<String> wanted() {
        Set<String> wanted = new LinkedHashSet<>(symbols);
        for (String symbol : wanted) {
            if (!symbol.matches("[A-Z0-9]{2,30}")) {
                throw new MalformedInput("symbol must be capital letters and digits: symbol=" + symbol);
            }
        }
        wanted.add(REFERENCE);
        return wanted;
    }

    private ExchangeAddress address() {
        return new ExchangeAddress(
                archiveUrl,
                restUrl,
                Optional.ofNullable(proxy).map(FetchCommand::proxyAt),
                Duration.ofSeconds(timeoutSeconds),
                attempts,
                ExchangeAddress.BINANCE.weightPerMinute());
    }

    private static InetSocketAddress proxyAt(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length == 2 && parts[1].matches("[0-9]{1,5}")) {
            return new InetSocketAddress(parts[0], Integer.parseInt(parts[1]));
        }
        throw new MalformedInput("proxy must be HOST:PORT: proxy=" + text);
    }
}
