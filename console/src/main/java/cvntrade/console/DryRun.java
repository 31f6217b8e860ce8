package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.features.FeatureInput;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.registry.Alias;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.ledger.LedgerEntry;
import cvntrade.serving.InferenceApi;
import cvntrade.serving.ShadowRun;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The dry run of a rollback of one coin: what its fallback would have said in the last 24 hours, and its champion beside it.
 *
 * @param run of the fallback: it decides
 * @param champion for comparison; empty where there is none, or it is the fallback
 */
record DryRun(ModelVersion fallback, ShadowRun run, Optional<Map.Entry<ModelVersion, ShadowRun>> champion) {
    static DryRun of(Registry registry, String symbol, DataOptions data, Catalogue catalogue) {
        XgboostEngine.requireNative();
        ModelVersion fallback = registry.holder(symbol, Alias.CHAMPION_BTC_BLIND);
        ShadowRun run = run(registry, fallback, data, catalogue);
        return new DryRun(
                fallback,
                run,
                registry.state(symbol)
                        .holder(Alias.CHAMPION)
                        .filter(champion -> champion.version() != fallback.version())
                        .map(champion -> Map.entry(champion, run(registry, champion, data, catalogue))));
    }

    private static ShadowRun run(Registry registry, ModelVersion version, DataOptions data, Catalogue catalogue) {
        SealedModel model = registry.load(version);
        try (InferenceApi api = InferenceApi.of(model, catalogue, Environment.ofProcess(), Terminal.standard())) {
            FeatureInput candles = ServedCandles.of(api.contract(), data);
            return ShadowRun.of(api, model.training(), candles);
        }
    }

    /** A look at it changes nothing; this stands in the history of the coin. */
    LedgerEntry keep(Registry registry, Act act) {
        return registry.shadowed(fallback.symbol(), fallback.version(), findings(), act);
    }

    Map<String, String> findings() {
        return new LinkedHashMap<>(run.findings());
    }

    Event event() {
        Event event =
                Event.named("shadow_finished").with("symbol", fallback.symbol()).with("version", fallback.version());
        findings().forEach(event::with);
        return event;
    }

    /** As a person reads it, the champion first. */
    String text() {
        StringBuilder text = new StringBuilder();
        champion.ifPresent(other -> line(text, other.getKey(), other.getValue()));
        line(text, fallback, run);
        return text.toString();
    }

    private static void line(StringBuilder text, ModelVersion version, ShadowRun run) {
        TextLine.add(
                text,
                "%-6s version %d (%s): f1_buy %.4f on %d rows of the last 24 h, %d bars unusable; floor %.4f; baseline %.4f (as worded"
                        + " %s)",
                run.passed() ? "passed" : "FAILED",
                version.version(),
                version.variant(),
                run.f1(),
                run.rows(),
                run.unusable(),
                run.floor(),
                run.baseline(),
                run.passedAsWorded() ? "passed" : "failed");
        if (!run.couldFail())
            TextLine.add(
                    text,
                    "       no f1 of a day could have failed: on one of its days in twenty this model calls nothing right");
    }
}
