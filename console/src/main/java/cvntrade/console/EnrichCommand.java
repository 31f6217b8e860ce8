package cvntrade.console;

import cvntrade.base.Column;
import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.enrichment.Enrichment;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.features.ledger.LedgerCsv;
import cvntrade.features.ledger.NanLedger;
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

/**
 * Candles in, feature rows out, and a ledger of what is missing in them.
 *
 * <p>It takes nothing from the cache of feature matrices and keeps nothing there: a matrix holds the floats of a trainer, while the file has
 * the doubles they were rounded from, and a float cannot give those bits back.
 */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = {
            "Computes all features of one symbol: one row for every bar that exists, open_time in epoch ms first,",
            "an unknown value as an empty field (CSV) or NULL (Parquet), btc_* columns last.",
            "",
            "Says what is missing and why: no_reference, warm_up, gap or undefined; --ledger and --json have every column.",
            "",
            "CVN_BTC_FEATURES_ENABLED=0|1, CVN_BTC_FEATURES_SET=min|full|vol_only, CVN_BTC_PURGE_BARS and",
            "CVN_BTC_EMBARGO_BARS (0 to 200) say which BTC columns there are."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade enrich --target klines/ADAUSDT-15m.csv.gz --out ada.csv --ledger ada-missing.csv",
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

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "Where to write the ledger of missing values: F.csv, one row a column.")
    @Nullable
    Path ledgerFile;

    @Option(names = "--json", description = "Print what was written, with the whole ledger, as JSON.")
    boolean json;

    @Override
    public Integer call() {
        boolean parquet = isParquet(out);
        if (ledgerFile != null) requireCsv(ledgerFile);
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
        NanLedger ledger = NanLedger.of(features, input, columns);
        if (parquet) table.writeParquet(out);
        else table.writeCsv(out);
        if (ledgerFile != null) DurableFile.write(ledgerFile, LedgerCsv.of(List.of(ledger)));
        List<String> leftOut =
                catalogue.leftOut(coin).stream().map(Feature::name).toList();
        EnrichReport report = new EnrichReport(ledger, leftOut, out);
        System.out.print(json ? report.json() : report.text());
        return Main.DONE;
    }

    private static boolean isParquet(Path out) {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) return true;
        if (name.endsWith(".csv")) return false;
        throw new MalformedInput("output must end in .csv or .parquet: out=" + out);
    }

    private static void requireCsv(Path ledger) {
        if (ledger.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) return;
        throw new MalformedInput("ledger must end in .csv: ledger=" + ledger);
    }
}
