package cvntrade.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.market.CandleSeries;
import cvntrade.market.kline.KlineFile;
import cvntrade.market.kline.KlineWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One symbol as the file that {@code import} reads. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes one symbol as a csv.gz that import reads back to the same content hash; that is checked.",
            "The same candles give the same bytes."
        },
        footer = {"", "Example:", "  ./cvntrade store export ADAUSDT --out klines/ADAUSDT-15m.csv.gz"})
final class StoreExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SYMBOL", description = "One of those that store list names.")
    String symbol = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "SYMBOL-15m*.csv.gz")
    Path out = Path.of("");

    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--json", description = "Print what was written as JSON.")
    boolean json;

    @Override
    public Integer call() {
        String name = String.valueOf(out.getFileName());
        if (!name.startsWith(symbol + "-" + options.bars()) || !name.endsWith(".csv.gz")) {
            throw new MalformedInput("output must have a name that import finds: out=" + out + " form=" + symbol + "-"
                    + options.bars() + "*.csv.gz; rename it");
        }
        CandleSeries series = options.store().load(symbol).series();
        Path beside = DurableFile.beside(out.toAbsolutePath());
        KlineWriter.write(beside, series);
        requireRoundTrip(beside, series);
        publish(beside);
        if (json) {
            System.out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("symbol", symbol)
                    .put("file", out.toString())
                    .put("candles", series.candles())
                    .put("contentSha256", series.fingerprint())
                    .toPrettyString());
        } else {
            System.out.println(
                    symbol + "  " + series.candles() + " candles to " + out + "  sha256 " + series.fingerprint());
        }
        return Main.DONE;
    }

    private void publish(Path beside) {
        try {
            DurableFile.publish(beside, out.toAbsolutePath());
        } catch (IOException failed) {
            DurableFile.remove(beside);
            throw new UncheckedIOException(
                    "file must be writable: path=" + out + " cause=" + failed.getMessage(), failed);
        }
    }

    private void requireRoundTrip(Path written, CandleSeries series) {
        Instant end =
                Instant.ofEpochMilli(options.bars().openTimeMs(series.grid().endBar()));
        String read =
                KlineFile.load(written, symbol, options.bars(), end).series().fingerprint();
        if (read.equals(series.fingerprint())) return;
        DurableFile.remove(written);
        throw new Refusal(
                Refusal.Reason.NOT_REPRODUCED,
                "an export must read back as what is stored: symbol=" + symbol + " stored=" + series.fingerprint()
                        + " read=" + read + "; nothing was written");
    }
}
