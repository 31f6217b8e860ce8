package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.market.LoadedSeries;
import cvntrade.market.kline.KlineFile;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.plan.SweepData;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which candles an audit is held on: files by name, or coins out of a folder or the store. */
final class AuditedCandles {
    @Mixin
    DataOptions data = new DataOptions();

    @Option(
            names = "--cryptos",
            paramLabel = "A,B",
            split = ",",
            description = "Coins of --data or the store; all of them where left out, less the factor's references.")
    @Nullable
    List<String> cryptos;

    @Option(
            names = "--target",
            paramLabel = "FILE",
            split = ",",
            description = "Kline files of traded coins, instead of --data.")
    @Nullable
    List<Path> targets;

    @Option(names = "--btc", paramLabel = "FILE", description = "Kline file of BTCUSDT, with --target.")
    @Nullable
    Path btc;

    SweepData load(Factor factor) {
        return targets == null ? fromData(factor) : fromFiles(targets, factor);
    }

    private SweepData fromFiles(List<Path> files, Factor factor) {
        if (data.data != null || cryptos != null) {
            throw new MalformedInput(
                    "candles must be named in one way: --target FILE --btc FILE, or --data DIR --cryptos A,B");
        }
        Instant now = Instant.now();
        Map<String, LoadedSeries> loaded = new LinkedHashMap<>();
        for (Path file : files) {
            LoadedSeries series = KlineFile.load(file, Timeframe.M15, now);
            if (loaded.put(series.symbol(), series) != null) {
                throw new MalformedInput("each coin must be given once: symbol=" + series.symbol() + " target=" + file);
            }
        }
        List<String> coins = List.copyOf(loaded.keySet());
        if (btc != null) {
            loaded.put(BtcFeatures.REFERENCE, KlineFile.load(btc, BtcFeatures.REFERENCE, Timeframe.M15, now));
        }
        for (String reference : factor.references()) {
            if (loaded.containsKey(reference)) continue;
            throw new MalformedInput("the factor's references must be given: reference=" + reference + " factor="
                    + factor.name() + "; name its kline file with --btc");
        }
        return load(coins, factor, loaded);
    }

    private SweepData fromData(Factor factor) {
        if (btc != null) throw new MalformedInput("--btc must come with --target: btc=" + btc);
        List<String> coins = cryptos == null
                ? data.symbols().stream()
                        .filter(symbol -> !factor.references().contains(symbol))
                        .toList()
                : cryptos;
        if (coins.isEmpty()) {
            throw new MalformedInput("there must be candles of a coin to audit: " + data.place()
                    + "; name a folder of kline files with --data, or files with --target and --btc");
        }
        data.requireKnown(coins);
        data.requireKnown(factor.references());
        return SweepData.load(coins, factor.references(), Optional.of(coins.get(0)), data.source());
    }

    private static SweepData load(List<String> coins, Factor factor, Map<String, LoadedSeries> loaded) {
        return SweepData.load(
                coins,
                factor.references(),
                Optional.of(coins.get(0)),
                symbol -> Optional.ofNullable(loaded.get(symbol)));
    }
}
