package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.base.Refusal;
import cvntrade.features.FeatureInput;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.registry.Alias;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.ledger.Act;
import cvntrade.serving.InferenceApi;
import cvntrade.serving.ShadowRun;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The dry run of a rollback. */
@Command(
        name = "shadow",
        mixinStandardHelpOptions = true,
        description = {
            "Dry run of a rollback: the fallback of a coin scores the last 24 hours, the champion beside it, and what it found is",
            "kept in the registry. A BTC model is not promoted while its fallback has not passed.",
            "Exit code 1: it failed, or its columns are not those of its contract."
        },
        footer = {"", "Example:", "  ./cvntrade shadow ADAUSDT --data klines --why \"before the lock\""})
final class ShadowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SYMBOL", description = "The coin.")
    String symbol = "";

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RegistryOptions registryAt = new RegistryOptions();

    @Mixin
    PluginOptions plugins = new PluginOptions();

    @Mixin
    ActOptions acts = new ActOptions();

    @Override
    public Integer call() {
        XgboostEngine.requireNative();
        Act act = acts.act();
        Registry registry = registryAt.in(data.home);
        ModelVersion fallback = registry.holder(symbol, Alias.CHAMPION_BTC_BLIND);
        ShadowRun run = run(registry, fallback);
        registry.state(symbol)
                .holder(Alias.CHAMPION)
                .filter(champion -> champion.version() != fallback.version())
                .ifPresent(champion -> print(champion, run(registry, champion)));
        print(fallback, run);
        Map<String, String> findings = new LinkedHashMap<>(run.findings());
        registry.shadowed(symbol, fallback.version(), findings, act);
        Event event = Event.named("shadow_finished").with("symbol", symbol).with("version", fallback.version());
        findings.forEach(event::with);
        Terminal.standard().record(event);
        if (run.passed()) return Main.DONE;
        throw new Refusal(
                Refusal.Reason.NOT_REACHED,
                "the fallback must score no worse than on its bad days: f1_buy=" + run.f1() + " floor=" + run.floor()
                        + "; train a newer fallback, or look at ./cvntrade quality");
    }

    private ShadowRun run(Registry registry, ModelVersion version) {
        SealedModel model = registry.load(version);
        try (InferenceApi api =
                InferenceApi.of(model, plugins.catalogue(), Environment.ofProcess(), Terminal.standard())) {
            FeatureInput candles = ServedCandles.of(api.contract(), data);
            return ShadowRun.of(api, model.training(), candles);
        }
    }

    private static void print(ModelVersion version, ShadowRun run) {
        System.out.printf(
                Locale.ROOT,
                "%-6s version %d (%s): f1_buy %.4f on %d rows of the last 24 h, %d bars unusable; floor %.4f; baseline %.4f (as worded"
                        + " %s)%n",
                run.passed() ? "passed" : "FAILED",
                version.version(),
                version.variant(),
                run.f1(),
                run.rows(),
                run.unusable(),
                run.floor(),
                run.baseline(),
                run.passedAsWorded() ? "passed" : "failed");
        if (!run.couldFail()) {
            System.out.println(
                    "       no f1 of a day could have failed: on one of its days in twenty this model calls nothing right");
        }
    }
}
