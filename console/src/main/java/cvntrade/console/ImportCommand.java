package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import cvntrade.market.ProvenanceJson;
import cvntrade.market.kline.KlineFolder;
import cvntrade.market.quality.QualityReport;
import cvntrade.market.store.CandleStore;
import cvntrade.market.store.StoreImport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes existing kline files into the home's store. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every SYMBOL-15m*.csv, .csv.gz or .zip of a folder, checks it and keeps it in the home's store.",
            "A bar that is already there with other values stays as it is, and the other waits as a revision.",
            "What the quality rules find is counted, as quality does; with --events each finding is an event line."
        },
        footer = {"", "Example:", "  ./cvntrade import klines --home .cvntrade"})
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder of kline files.")
    Path folder = Path.of("");

    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    @Mixin
    QualityOptions quality = new QualityOptions();

    @Option(names = "--events", description = "Emit one event for each finding.")
    boolean events;

    @Option(names = "--json", description = "Print the provenance of every series as JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.standard();
        KlineFolder files = KlineFolder.open(folder, Timeframe.M15, Instant.now());
        CandleStore store = CandleStore.open(home.resolve("store"), Timeframe.M15);
        // Before the first is stored, so that a refused folder leaves nothing behind.
        if (quality.isRequired()) {
            for (String symbol : files.symbols()) quality.look(files.load(symbol), EventLog.SILENT);
            quality.refuseIfBelow();
        }
        ArrayNode imported = JsonNodeFactory.instance.arrayNode();
        List<QualityReport> reports = new ArrayList<>();
        List<CandleSeries> kept = new ArrayList<>();
        for (String symbol : files.symbols()) {
            LoadedSeries loaded = files.load(symbol);
            StoreImport stored = store.importSeries(loaded, Instant.now());
            Provenance provenance = loaded.provenance();
            terminal.record(Event.named("series_imported")
                    .with("symbol", symbol)
                    .with("candles", provenance.candles())
                    .with("gaps", provenance.gaps().size())
                    .with("sha256", provenance.contentSha256()));
            stored.found().forEach(revision -> terminal.record(revision.event(symbol)));
            QualityReport report = quality.look(stored.kept(), events ? terminal : EventLog.SILENT);
            reports.add(report);
            kept.add(stored.kept().series());
            imported.add(json(provenance, stored, report));
            if (!json) print(provenance, stored);
        }
        if (json) System.out.println(imported.toPrettyString());
        else printQuality(reports, kept);
        return Main.DONE;
    }

    private static ObjectNode json(Provenance provenance, StoreImport stored, QualityReport report) throws IOException {
        ObjectNode node = (ObjectNode) new ObjectMapper().readTree(ProvenanceJson.write(provenance));
        node.put("revisionsFound", stored.found().size());
        node.put("revisionsWaiting", stored.waiting());
        node.set("alerts", QualityTable.counts(report));
        return node;
    }

    private static void printQuality(List<QualityReport> reports, List<CandleSeries> kept) {
        System.out.println();
        System.out.println(QualityTable.heading());
        reports.forEach(report -> System.out.println(QualityTable.line(report)));
        GapLines.of(kept).forEach(System.out::println);
    }

    private static void print(Provenance provenance, StoreImport stored) {
        System.out.printf(
                "%-10s %s .. %s  %d candles, %d gaps%n",
                provenance.symbol(),
                provenance.firstBar(),
                provenance.lastBar(),
                provenance.candles(),
                provenance.gaps().size());
        provenance.notes().forEach(note -> System.out.println("           " + note));
        if (stored.waiting() > 0) {
            System.out.println("           " + stored.found().size() + " bars differ for the first time, "
                    + stored.waiting() + " revisions wait: ./cvntrade store revisions");
        }
    }
}
