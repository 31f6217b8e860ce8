package cvntrade.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import cvntrade.base.Column;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.enrichment.Enrichment;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.market.CandleSeries;
import cvntrade.market.kline.KlineFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Candles in, feature rows out. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = {
            "Computes all features of one symbol: one row for every bar that exists, open_time in epoch ms first,",
            "an unknown value as an empty field (CSV) or NULL (Parquet), btc_* columns last.",
            "",
            "CVN_BTC_FEATURES_ENABLED=0|1, CVN_BTC_FEATURES_SET=min|full|vol_only, CVN_BTC_PURGE_BARS and",
            "CVN_BTC_EMBARGO_BARS (0 to 200) say which BTC columns there are."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade enrich --target klines/ADAUSDT-15m.csv.gz --out ada.csv",
            "  CVN_BTC_FEATURES_ENABLED=1 ./cvntrade enrich --target klines/ADAUSDT-15m.csv.gz \\",
            "      --btc klines/BTCUSDT-15m.csv.gz --out ada.parquet"
        })
final class EnrichCommand implements Callable<Integer> {
    @Option(names = "--target", paramLabel = "FILE", required = true, description = "Kline file of the traded coin.")
    Path target = Path.of("");

    @Option(names = "--btc", paramLabel = "FILE", description = "Kline file of BTCUSDT.")
    @Nullable
    Path btc;

    @Mixin
    PluginOptions plugins = new PluginOptions();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write: F.csv or F.parquet.")
    Path out = Path.of("");

    @Option(names = "--json", description = "Print what was written as JSON.")
    boolean json;

    @Override
    public Integer call() {
        boolean parquet = isParquet(out);
        EnrichmentConfig config = EnrichmentConfig.from(Environment.ofProcess());
        Instant now = Instant.now();
        CandleSeries coin = KlineFile.load(target, Timeframe.M15, now).series();
        Map<String, CandleSeries> references = btc == null
                ? Map.of()
                : Map.of(
                        BtcFeatures.REFERENCE,
                        KlineFile.load(btc, BtcFeatures.REFERENCE, Timeframe.M15, now)
                                .series());
        FeatureInput input = FeatureInput.of(coin, references);
        Catalogue catalogue = plugins.catalogue();
        List<Feature> features = Enrichment.begin(catalogue, config, input, Terminal.standard());
        List<Column> columns = FeatureEngine.columns(features, input);
        FeatureTable table =
                new FeatureTable(coin, features.stream().map(Feature::name).toList(), columns);
        if (parquet) table.writeParquet(out);
        else table.writeCsv(out);
        report(
                coin,
                features,
                catalogue.leftOut(coin).stream().map(Feature::name).toList());
        return Main.DONE;
    }

    private void report(CandleSeries coin, List<Feature> features, List<String> leftOut) {
        if (json) {
            var report = JsonNodeFactory.instance.objectNode();
            report.put("symbol", coin.symbol());
            report.put("rows", coin.candles());
            report.put("columns", features.size());
            leftOut.forEach(report.putArray("leftOut")::add);
            report.put("file", out.toString());
            System.out.println(report.toPrettyString());
            return;
        }
        System.out.printf("%s: %d rows, %d columns -> %s%n", coin.symbol(), coin.candles(), features.size(), out);
        if (!leftOut.isEmpty()) {
            System.out.println("left out, because the source lacks their flow columns: " + String.join(", ", leftOut));
        }
    }

    private static boolean isParquet(Path out) {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) return true;
        if (name.endsWith(".csv")) return false;
        throw new MalformedInput("output must end in .csv or .parquet: out=" + out);
    }
}
