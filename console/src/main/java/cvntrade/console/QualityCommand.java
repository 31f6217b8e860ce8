package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.EventLog;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import cvntrade.market.quality.QualityFinding;
import cvntrade.market.quality.QualityLevel;
import cvntrade.market.quality.QualityReport;
import java.time.ZoneOffset;
import java.util.List;
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
            "A rule's threshold is a setting; --require-quality makes it a question: exit code 1 below the level.",
            "With --events each finding is also an event line on standard error."
        },
        footer = {"", "Example:", "  ./cvntrade quality --data klines --symbols BTCUSDT,ADAUSDT --list"})
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
        for (String symbol : chosen) {
            LoadedSeries loaded = source.apply(symbol).orElseThrow();
            QualityReport report = quality.look(loaded, log);
            if (json) all.add(json(report, loaded.provenance()));
            else print(report, loaded.provenance());
        }
        if (json) System.out.println(all.toPrettyString());
        quality.refuseIfBelow();
        return Main.DONE;
    }

    private void print(QualityReport report, Provenance provenance) {
        System.out.println(QualityTable.line(report));
        if (byYear) years(provenance).forEach(year -> printYear(report, year));
        provenance.notes().forEach(note -> System.out.println("           " + note));
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

    private ObjectNode json(QualityReport report, Provenance provenance) {
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
