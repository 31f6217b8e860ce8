package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.Timeframe;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import cvntrade.market.ProvenanceJson;
import cvntrade.market.kline.KlineFolder;
import cvntrade.market.store.CandleStore;
import java.nio.file.Path;
import java.time.Instant;
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
            "A bar that is already there with other values is refused; nothing stored changes in silence."
        },
        footer = {"", "Example:", "  ./cvntrade import klines --home .cvntrade"})
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder of kline files.")
    Path folder = Path.of("");

    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    @Mixin
    QualityOptions quality = new QualityOptions();

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
        for (String symbol : files.symbols()) {
            LoadedSeries loaded = files.load(symbol);
            store.importSeries(loaded);
            Provenance provenance = loaded.provenance();
            imported.add(new ObjectMapper().readTree(ProvenanceJson.write(provenance)));
            terminal.record(Event.named("series_imported")
                    .with("symbol", symbol)
                    .with("candles", provenance.candles())
                    .with("gaps", provenance.gaps().size())
                    .with("sha256", provenance.contentSha256()));
            if (!json) print(provenance);
        }
        if (json) System.out.println(imported.toPrettyString());
        return Main.DONE;
    }

    private static void print(Provenance provenance) {
        System.out.printf(
                "%-10s %s .. %s  %d candles, %d gaps%n",
                provenance.symbol(),
                provenance.firstBar(),
                provenance.lastBar(),
                provenance.candles(),
                provenance.gaps().size());
        provenance.notes().forEach(note -> System.out.println("           " + note));
    }
}
