package cvntrade.console;

import cvntrade.base.Decimals;
import cvntrade.base.Event;
import cvntrade.learning.ThresholdRule;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.calibration.Calibrator;
import cvntrade.registry.calibration.PerRegimeThresholdCalibrator;
import cvntrade.registry.calibration.ThresholdCalibrator;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.ledger.LedgerEntry;
import cvntrade.serving.InferenceApi;
import cvntrade.serving.ThresholdFit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets a threshold after training. */
@Command(
        name = "threshold",
        mixinStandardHelpOptions = true,
        description = {
            "Sets the threshold of a registered model anew, on candles after its training, and keeps it beside the model: one",
            "for all rows, or one for each of three regimes of volatility. Nothing is served by it unless predict is asked with",
            "--calibrated. No sweep has tested it: what the verdict says holds for the threshold of the contract."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade threshold ADAUSDT --rule max_f1 --data klines --why \"the market has calmed\"",
            "  ./cvntrade threshold ADAUSDT --version 2 --per-regime --data klines --why \"track 9\""
        })
final class ThresholdCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SYMBOL", description = "The coin.")
    String symbol = "";

    @Option(names = "--version", paramLabel = "N", description = "This version instead of the champion.")
    @Nullable
    Integer version;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "buy_rate, max_f1, top_fraction=SHARE or fixed=SCORE (default ${DEFAULT-VALUE}).")
    String rule = "buy_rate";

    @Option(names = "--per-regime", description = "One for each regime of volatility.")
    boolean perRegime;

    @Option(names = "--json", description = "Print the calibrator as it is kept.")
    boolean json;

    @Mixin
    ServingOptions serving = new ServingOptions();

    @Mixin
    ActOptions acts = new ActOptions();

    @Override
    public Integer call() {
        XgboostEngine.requireNative();
        Act act = acts.act();
        ThresholdRule asked = ThresholdRule.parse(rule);
        Registry registry = serving.registry();
        ModelVersion model = registry.versionOrChampion(symbol, version);
        Calibrator calibrator;
        try (InferenceApi api =
                InferenceApi.of(registry, model, serving.catalogue(), Environment.ofProcess(), Terminal.standard())) {
            ThresholdFit fit = new ThresholdFit(api, model.id(), ServedCandles.of(api.contract(), serving.data));
            calibrator = perRegime ? fit.perRegime(asked) : fit.single(asked);
            if (!json)
                System.out.print(
                        text(model, calibrator, api.contract().threshold().value()));
        }
        LedgerEntry entry = registry.calibrated(symbol, model.version(), calibrator, act);
        Terminal.standard()
                .record(Event.named("registry_calibrated")
                        .with("symbol", symbol)
                        .with("version", model.version())
                        .with("kind", calibrator.kind())
                        .with("rule", calibrator.rows().rule())
                        .with("who", entry.who())
                        .with("head", entry.hash()));
        if (json) System.out.print(calibrator.text());
        return Main.DONE;
    }

    private static String text(ModelVersion model, Calibrator calibrator, double contract) {
        return String.format(
                Locale.ROOT,
                "%s version %d: %s instead of %s, by %s on %d rows from %s to %s, %d of them BUY%n",
                model.symbol(),
                model.version(),
                thresholds(calibrator),
                Decimals.shortest(contract),
                calibrator.rows().rule(),
                calibrator.rows().count(),
                calibrator.rows().firstBar(),
                calibrator.rows().lastBar(),
                calibrator.rows().buys());
    }

    private static String thresholds(Calibrator calibrator) {
        if (calibrator instanceof ThresholdCalibrator single) return Decimals.shortest(single.threshold());
        PerRegimeThresholdCalibrator several = (PerRegimeThresholdCalibrator) calibrator;
        return "calm " + Decimals.shortest(several.thresholds().get(0)) + ", middling "
                + Decimals.shortest(several.thresholds().get(1)) + ", wild "
                + Decimals.shortest(several.thresholds().get(2));
    }
}
