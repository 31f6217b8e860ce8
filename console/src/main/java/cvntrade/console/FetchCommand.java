package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.console.metrics.Metric;
import cvntrade.market.LoadedSeries;
import cvntrade.market.binance.ExchangeAddress;
import cvntrade.market.binance.ExchangeClient;
import cvntrade.market.binance.FetchPlan;
import cvntrade.market.binance.FetchSource;
import cvntrade.market.binance.Fetcher;
import cvntrade.market.binance.Listing;
import cvntrade.market.binance.RestKlines;
import cvntrade.market.binance.SymbolCheck;
import cvntrade.market.binance.SymbolDirectory;
import cvntrade.market.binance.SymbolWindow;
import cvntrade.market.store.CandleStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Downloads candles from Binance into the home's store; BTCUSDT comes along for the same window. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Downloads candles from Binance into the home's store, verified by checksum and bar by bar; BTCUSDT comes along.",
            "Stopped at any moment it goes on where it stopped; a second run asks only for what is new.",
            "A stored bar that the exchange has corrected stays as it is and waits as a revision.",
            "What could not be had is named, and the exit code is then 1. Only bars that have closed are stored.",
            "With --require-quality nothing is stored until every series is good enough."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade fetch --symbols ADAUSDT,ETHUSDT --from 2023-01-01 --to 2025-01-01",
            "  ./cvntrade fetch --symbols ADAUSDT --from 2023-01-01 --dry-run",
            "  ./cvntrade fetch --all-quote USDT --min-days 900 --from 2023-01-01"
        })
final class FetchCommand implements Callable<Integer>, LongWork {
    private static final String REFERENCE = "BTCUSDT";
    private static final Duration SKEW_MAX = Duration.ofSeconds(30);

    @ArgGroup(multiplicity = "1")
    Choice choice = new Choice();

    /** By name or by quote currency. */
    static final class Choice {
        @Option(
                names = "--symbols",
                paramLabel = "A,B",
                split = ",",
                hideParamSyntax = true,
                description = "Trading pairs; ./cvntrade symbols lists them.")
        List<String> symbols = List.of();

        @Option(
                names = "--all-quote",
                paramLabel = "USDT",
                description =
                        "Every pair with that quote currency that trades now. Those that died are not among them: what is"
                                + " found on the survivors may not hold for the others.")
        @Nullable
        String quote;
    }

    @Option(
            names = "--min-days",
            paramLabel = "N",
            description = "Of --all-quote those that have been listed for N days at least.")
    int minDays;

    @Option(names = "--timeframe", paramLabel = "15m", description = "Length of a bar (default 15m).")
    String timeframe = "15m";

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "First day, UTC: 2023-01-01.")
    String from = "";

    @Option(names = "--to", paramLabel = "DAY", description = "Day after the last, UTC (default: up to now).")
    @Nullable
    String to;

    @Option(
            names = "--source",
            paramLabel = "WAY",
            description = "archive: files by month and day. rest: pages. auto (default): archive for closed months,"
                    + " REST for the rest.")
    FetchSource source = FetchSource.AUTO;

    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    @Option(names = "--dry-run", description = "Print requests and bytes that would be needed; ask for no candle.")
    boolean dryRun;

    @Option(names = "--events", description = "Emit one event for each finding of the quality rules.")
    boolean events;

    @Mixin
    QualityOptions quality = new QualityOptions();

    @Mixin
    ExchangeOptions exchange = new ExchangeOptions();

    @Mixin
    RunMetrics metrics = new RunMetrics();

    @Override
    public String subject() {
        return LongWork.in(home.resolve("downloads"));
    }

    @Override
    public Integer call() {
        return metrics.around("fetch", this::fetch);
    }

    private int fetch() {
        Terminal terminal = Terminal.standard();
        Timeframe bars = Timeframe.parse(timeframe);
        ExchangeAddress.requireServed(bars);
        CandleStore store = CandleStore.open(home.resolve("store"), bars);
        WaitingCandles waiting = new WaitingCandles(home, bars, store);
        ExchangeClient client = exchange.client();
        RestKlines rest = new RestKlines(client);
        SymbolDirectory directory = new SymbolDirectory(client, rest);
        Instant asOf = source != FetchSource.ARCHIVE && !dryRun ? exchangeTime(rest, terminal) : Instant.now();
        Instant begin = DayOption.start("from", from);
        Instant end = to == null ? asOf : DayOption.start("to", to);
        if (!begin.isBefore(end)) {
            throw new MalformedInput("window must begin before it ends: from=" + from + " to=" + end);
        }
        Set<String> wanted = wanted(directory, bars, asOf);
        if (dryRun) {
            List<FetchPlan> plans = wanted.stream()
                    .map(symbol -> FetchPlan.of(symbol, bars, source, waiting.of(symbol), begin, end, asOf))
                    .toList();
            FetchReport.printPlans(plans, client.requests());
            return Main.DONE;
        }
        List<SymbolWindow> windows = new SymbolCheck(client, directory, bars, source, asOf).of(wanted, begin, end);
        windows.forEach(window -> say(window, terminal));
        // Without a level anything is taken, also what an earlier run with one has left waiting.
        if (!quality.isRequired()) waiting.admit(wanted, terminal);
        List<FetchPlan> plans = windows.stream()
                .map(window -> plan(window, bars, waiting, asOf))
                .toList();
        Path downloads = home.resolve("downloads");
        CandleStore into = quality.isRequired() ? waiting.store() : store;
        List<String> missing = fetch(plans, new Fetcher(client, into, downloads, terminal), terminal);
        measure(client, plans, missing);
        List<LoadedSeries> kept = waiting.afterAdmission(wanted);
        printQuality(kept, events ? terminal : EventLog.SILENT);
        FetchReport.printTraffic(client.requests(), client.bytes());
        quality.refuseIfBelow("nothing was stored, the download waits in " + waiting.folder()
                + " and is taken from there by the same command with a lower level or none");
        waiting.admit(wanted, terminal);
        for (FetchPlan plan : plans) FetchReport.printWindow(plan, store);
        if (missing.isEmpty()) return Main.DONE;
        throw new Refusal(
                Refusal.Reason.INCOMPLETE,
                "a fetch must be whole: missing_segments=" + missing.size()
                        + "; everything else is stored, run the same command later or with another --source\n  - "
                        + String.join("\n  - ", missing));
    }

    private static void say(SymbolWindow window, EventLog log) {
        window.remark()
                .ifPresent(remark -> log.record(Event.named("symbol_remark")
                        .with("symbol", window.symbol())
                        .with("remark", remark)));
    }

    private static FetchPlan plan(SymbolWindow window, Timeframe bars, WaitingCandles waiting, Instant asOf) {
        return FetchPlan.of(
                window.symbol(), bars, window.source(), waiting.of(window.symbol()), window.from(), window.to(), asOf);
    }

    private void measure(ExchangeClient client, List<FetchPlan> plans, List<String> missing) {
        metrics.set(Metric.RUN_FETCH_REQUESTS, (double) client.requests());
        metrics.set(Metric.RUN_FETCH_BYTES, (double) client.bytes());
        metrics.set(
                Metric.RUN_FETCH_SEGMENTS,
                plans.stream().mapToInt(plan -> plan.segments().size()).sum());
        metrics.set(Metric.RUN_FETCH_SEGMENTS_MISSING, missing.size());
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

    private static List<String> fetch(List<FetchPlan> plans, Fetcher fetcher, Terminal terminal) {
        terminal.begin(
                "fetch", plans.stream().mapToInt(plan -> plan.segments().size()).sum());
        try {
            return fetcher.fetch(plans, segment -> terminal.step(segment.name()));
        } finally {
            terminal.end();
        }
    }

    private void printQuality(List<LoadedSeries> kept, EventLog log) {
        System.out.println(QualityTable.heading());
        for (LoadedSeries series : kept) System.out.println(QualityTable.line(quality.look(series, log)));
        GapLines.of(kept.stream().map(LoadedSeries::series).toList()).forEach(System.out::println);
        System.out.println();
    }

    private Set<String> wanted(SymbolDirectory directory, Timeframe bars, Instant asOf) {
        Set<String> wanted = new LinkedHashSet<>(choice.symbols);
        if (choice.quote != null) {
            SymbolChoice listed = new SymbolChoice(directory, bars, asOf);
            listed.of(choice.quote, Listing.TRADING, minDays).forEach(it -> wanted.add(it.symbol()));
        } else if (minDays > 0) {
            throw new MalformedInput("min-days must come with all-quote: min-days=" + minDays);
        }
        for (String symbol : wanted) {
            if (!symbol.matches("[A-Z0-9]{2,30}")) {
                throw new MalformedInput("symbol must be capital letters and digits: symbol=" + symbol
                        + "; write it as the exchange does, like ADAUSDT");
            }
        }
        wanted.add(REFERENCE);
        return wanted;
    }
}
