package cvntrade.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.audit.AuditReport;
import cvntrade.features.audit.ColumnAudit;
import cvntrade.features.audit.Finding;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.market.CandleSeries;
import cvntrade.market.kline.KlineFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every column of one symbol, computed again on histories whose future was rewritten. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Looks for look-ahead: at seeded cuts everything after the cut is rewritten, and no bit up to it may move.",
            "The BTC columns are audited at their default delay and at none. Exits with 1 if a column moved."
        },
        footer = {
            "",
            "Example:",
            "  ./cvntrade audit --target klines/ADAUSDT-15m.csv.gz --btc klines/BTCUSDT-15m.csv.gz --cuts 20 --seed 1"
        })
final class AuditCommand implements Callable<Integer> {
    @Option(names = "--target", paramLabel = "FILE", required = true, description = "Kline file of the traded coin.")
    Path target = Path.of("");

    @Option(names = "--btc", paramLabel = "FILE", required = true, description = "Kline file of BTCUSDT.")
    Path btc = Path.of("");

    @Mixin
    PluginOptions plugins = new PluginOptions();

    @Option(names = "--cuts", paramLabel = "N", description = "How many cuts (default ${DEFAULT-VALUE}).")
    int cuts = ColumnAudit.CUTS;

    @Option(names = "--seed", paramLabel = "SEED", description = "Where the cuts lie (default ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--json", description = "Print the report as JSON.")
    boolean json;

    @Override
    public Integer call() {
        Instant now = Instant.now();
        CandleSeries coin = KlineFile.load(target, Timeframe.M15, now).series();
        CandleSeries reference =
                KlineFile.load(btc, BtcFeatures.REFERENCE, Timeframe.M15, now).series();
        List<Feature> features = new ArrayList<>(plugins.catalogue().featuresFor(coin));
        features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, 20));
        features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, 0));
        AuditReport report =
                ColumnAudit.run(features, FeatureInput.of(coin, Map.of(BtcFeatures.REFERENCE, reference)), cuts, seed);
        System.out.println(json ? json(report).toPrettyString() : report.line());
        if (report.passed()) return Main.DONE;
        String findings =
                report.findings().stream().map(Finding::line).collect(Collectors.joining("\n  - ", "\n  - ", ""));
        throw new Refusal(Refusal.Reason.AUDIT, "no value may move when the future is rewritten:" + findings);
    }

    private static ObjectNode json(AuditReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("passed", report.passed());
        json.put("features", report.features());
        json.put("cuts", report.cutRows().size());
        json.put("seed", report.seed());
        json.put("comparedValues", report.comparedValues());
        report.neverKnown().forEach(json.putArray("neverKnown")::add);
        report.findings().forEach(finding -> json.withArray("findings").add(finding.line()));
        return json;
    }
}
