package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.EventLog;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import cvntrade.market.quality.DayCount;
import cvntrade.market.quality.ExplainedGap;
import cvntrade.market.quality.GapExplanation;
import cvntrade.market.quality.OutageCalendar;
import cvntrade.market.quality.QualityFinding;
import cvntrade.market.quality.QualityLevel;
import cvntrade.market.quality.QualityReport;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is odd about the candles. Alerts inform; they never change data. */
@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        description = {
            "Looks over every series: outlying returns, drops of volume, long wicks, missing bars.",
            "Each gap is told apart: a known outage of the exchange, a hole of all series, or one of this symbol.",
            "A rule's threshold is a setting; --require-quality makes it a question: exit code 1 below the level.",
            "With --events each finding is also an event line on standard error."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade quality --data klines --symbols BTCUSDT,ADAUSDT --list",
            "  ./cvntrade quality --page candles.html"
        })
final class QualityCommand implements Callable<Integer> {
    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    QualityOptions quality = new QualityOptions();

    @Option(names = "--symbols", paramLabel = "A,B", split = ",", description = "Which series (default: all).")
    @Nullable
    List<String> symbols;

    @Option(names = "--list", description = "Print every finding, not only the counts.")
    boolean list;

    @Option(names = "--by-year", description = "Count the findings of each calendar year, too.")
    boolean byYear;

    @Option(
            names = "--outages",
            paramLabel = "FILE",
            description = "More known outages: lines from,to,source under that header, instants in UTC.")
    @Nullable
    Path outages;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Write a map of days by symbols, and the gaps, as HTML.")
    @Nullable
    Path page;

    @Option(names = "--events", description = "Emit one event for each finding.")
    boolean events;

    @Option(names = "--json", description = "Print the report as JSON.")
    boolean json;

    @Override
    public Integer call() {
        List<String> chosen = symbols == null ? data.symbols() : symbols;
        data.requireKnown(chosen);
        EventLog log = events ? Terminal.standard() : EventLog.SILENT;
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        if (!json) System.out.println(QualityTable.heading());
        Function<String, Optional<LoadedSeries>> source = data.source();
        List<LoadedSeries> loaded = chosen.stream()
                .map(symbol -> source.apply(symbol).orElseThrow())
                .toList();
        Map<String, List<ExplainedGap>> gaps = gaps(loaded);
        for (LoadedSeries series : loaded) {
            QualityReport report = quality.look(series, log);
            List<ExplainedGap> explained = gaps.getOrDefault(series.symbol(), List.of());
            if (json) all.add(json(report, series, explained));
            else print(report, series.provenance(), explained);
        }
        if (page != null)
            QualityPage.write(page, loaded.stream().map(LoadedSeries::series).toList(), gaps);
        if (json) System.out.println(all.toPrettyString());
        quality.refuseIfBelow();
        return Main.DONE;
    }

    private Map<String, List<ExplainedGap>> gaps(List<LoadedSeries> loaded) {
        OutageCalendar known = OutageCalendar.binance();
        GapExplanation explanation = new GapExplanation(
                outages == null ? known : known.with(outages),
                loaded.stream().map(LoadedSeries::series).toList());
        Map<String, List<ExplainedGap>> gaps = new LinkedHashMap<>();
        for (LoadedSeries series : loaded) gaps.put(series.symbol(), explanation.of(series.series()));
        return gaps;
    }

    private void print(QualityReport report, Provenance provenance, List<ExplainedGap> gaps) {
        System.out.println(QualityTable.line(report));
        if (byYear) years(provenance).forEach(year -> printYear(report, year));
        provenance.notes().forEach(note -> System.out.println("           " + note));
        GapLines.of(report.symbol(), gaps, list).forEach(System.out::println);
        if (!list) return;
        for (QualityFinding finding : report.findings())
            System.out.println("  " + finding.event().line());
    }

    private static void printYear(QualityReport report, int year) {
        StringBuilder line = new StringBuilder(String.format("  %-28d", year));
        QualityTable.reasons().forEach(reason -> line.append(String.format("%15d", report.count(reason, year))));
        System.out.println(line);
    }

    private static List<Integer> years(Provenance provenance) {
        int first = provenance.firstBar().atOffset(ZoneOffset.UTC).getYear();
        int last = provenance.lastBar().atOffset(ZoneOffset.UTC).getYear();
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private ObjectNode json(QualityReport report, LoadedSeries series, List<ExplainedGap> gaps) {
        Provenance provenance = series.provenance();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("symbol", report.symbol());
        json.put("bars", report.bars());
        json.put("candles", report.candles());
        json.put("contentSha256", provenance.contentSha256());
        json.set("counts", QualityTable.counts(report));
        json.put("quality", QualityOptions.word(QualityLevel.of(report)));
        json.put("missingShare", report.missingShare());
        json.put("alertShare", report.alertShare());
        if (byYear) {
            ObjectNode years = json.putObject("countsByYear");
            for (int year : years(provenance)) {
                ObjectNode counted = years.putObject(Integer.toString(year));
                QualityTable.reasons().forEach(reason -> counted.put(reason.word(), report.count(reason, year)));
            }
        }
        provenance.notes().forEach(json.putArray("notes")::add);
        json.set("gaps", GapLines.json(gaps));
        ArrayNode incomplete = json.putArray("incompleteDays");
        for (DayCount day : DayCount.of(series.series())) {
            if (day.missing() == 0) continue;
            incomplete
                    .addObject()
                    .put("day", day.day().toString())
                    .put("expected", day.expected())
                    .put("candles", day.candles());
        }
        ArrayNode findings = json.putArray("findings");
        if (!list) return json;
        for (QualityFinding finding : report.findings()) {
            findings.addObject()
                    .put("reason", finding.reason().word())
                    .put("bar", finding.bar().toString())
                    .put("value", finding.value())
                    .put("threshold", finding.threshold());
        }
        return json;
    }
}
