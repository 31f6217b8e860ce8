package cvntrade.console;

import cvntrade.base.DurableFile;
import cvntrade.base.Event;
import cvntrade.market.CandleSeries;
import cvntrade.market.kline.KlineWriter;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a market whose truth is known, as kline files. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Writes a synthetic market with known truth as kline files: BTCUSDT and some coins.",
        footer = {
            "",
            "Example:",
            "  ./cvntrade simulate --truth null --bars 24000 --cryptos 5 --seed 1 --out markets/null-1"
        })
final class SimulateCommand implements Callable<Integer> {
    @Option(
            names = "--truth",
            paramLabel = "TRUTH",
            required = true,
            description = "null, weak, mid, planted or fast-lead: what BTC tells about the coins.")
    String truth = "";

    @Option(names = "--bars", paramLabel = "N", description = "Bars a series (default ${DEFAULT-VALUE}).")
    int bars = 24_000;

    @Option(names = "--cryptos", paramLabel = "N", description = "Coins besides BTCUSDT (default ${DEFAULT-VALUE}).")
    int coins = 5;

    @Option(names = "--seed", paramLabel = "SEED", description = "Same seed, same market (default ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the files.")
    Path out = Path.of("");

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        DurableFile.makeFolder(out);
        for (CandleSeries series : SyntheticMarket.generate(Truth.parse(truth), bars, coins, seed)) {
            Path file = KlineWriter.writeInto(out, series);
            terminal.record(Event.named("market_written")
                    .with("symbol", series.symbol())
                    .with("bars", series.bars())
                    .with("candles", series.candles())
                    .with("file", file));
        }
        System.out.println(out);
        return Main.DONE;
    }
}
