package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.console.metrics.Metric;
import cvntrade.market.LoadedSeries;
import cvntrade.market.binance.ExchangeClient;
import cvntrade.market.binance.FetchPlan;
import cvntrade.market.binance.FetchSource;
import cvntrade.market.binance.Fetcher;
import cvntrade.market.binance.RestKlines;
import cvntrade.market.store.CandleStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Mixin
    QualityOptions quality = new QualityOptions();

    @Mixin
    ExchangeOptions exchange = new ExchangeOptions();

    @Mixin
    RunMetrics metrics = new RunMetrics();

    @Override
    public Integer call() {
        return metrics.around("fetch", this::fetch);
    }

    private int fetch() {
        Terminal terminal = Terminal.standard();
        Timeframe bars = Timeframe.parse(timeframe);
        Set<String> wanted = wanted();
        CandleStore store = CandleStore.open(home.resolve("store"), bars);
        WaitingCandles waiting = new WaitingCandles(home, bars, store);
        // Without a level anything is taken, also what an earlier run with one has left waiting.
        if (!quality.isRequired() && !dryRun) waiting.admit(wanted, terminal);
        Path downloads = home.resolve("downloads");
        ExchangeClient client = exchange.client();
        RestKlines rest = new RestKlines(client, downloads);
        boolean askRest = source != FetchSource.ARCHIVE && !dryRun;
        Instant asOf = askRest ? exchangeTime(rest, terminal) : Instant.now();
        List<FetchPlan> plans = new ArrayList<>();
        for (String symbol : wanted) plans.add(plan(symbol, bars, waiting, rest, askRest, asOf));
        if (dryRun) {
            FetchReport.printPlans(plans);
            return Main.DONE;
        }
        CandleStore into = quality.isRequired() ? waiting.store() : store;
        List<String> missing = fetch(plans, new Fetcher(client, into, downloads, source, terminal), terminal);
        metrics.set(Metric.RUN_FETCH_REQUESTS, (double) client.requests());
        metrics.set(Metric.RUN_FETCH_BYTES, (double) client.bytes());
        metrics.set(
                Metric.RUN_FETCH_SEGMENTS,
                plans.stream().mapToInt(plan -> plan.segments().size()).sum());
        metrics.set(Metric.RUN_FETCH_SEGMENTS_MISSING, missing.size());
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
            String symbol, Timeframe bars, WaitingCandles waiting, RestKlines rest, boolean askRest, Instant asOf) {
        Instant begin = DayOption.start("from", from);
        Instant end = to == null ? asOf : DayOption.start("to", to);
        if (!begin.isBefore(end)) {
            throw new MalformedInput("window must begin before it ends: from=" + from + " to=" + end);
        }
        if (askRest) {
            Instant listed = rest.listed(symbol, bars).orElse(end);
            if (listed.isAfter(begin)) begin = listed;
        }
        return FetchPlan.of(symbol, bars, source, waiting.of(symbol), begin, end, asOf);
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
}
