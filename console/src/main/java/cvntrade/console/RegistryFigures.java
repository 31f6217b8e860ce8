package cvntrade.console;

import cvntrade.base.Refusal;
import cvntrade.console.metrics.Metric;
import cvntrade.console.metrics.Metrics;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.market.store.CandleStore;
import cvntrade.registry.Alias;
import cvntrade.registry.CoinState;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A registry in figures: who is served, whether there is a way back, and whether the history is whole. */
final class RegistryFigures {
    private static final String DEFAULT = "default";

    private final Supplier<Registry> registry;
    private final PurgeFigures purge;

    RegistryFigures(Supplier<Registry> registry, CandleStore store) {
        this.registry = registry;
        purge = new PurgeFigures(store, new PerState<>(symbol -> PurgeFigures.start(store, symbol)));
    }

    void tell(Metrics metrics) {
        tell(purge, metrics, DEFAULT, EnrichmentConfig.DEFAULT);
        Registry now = registry.get();
        List<String> wrong = now.verify(Map.of());
        metrics.set(Metric.CHAIN_VERIFIED, wrong.isEmpty() ? 1 : 0);
        metrics.set(Metric.CHAIN_PROBLEMS, wrong.size());
        for (String symbol : HomeMetrics.shown(now.symbols())) coin(metrics, now, symbol, purge);
    }

    private static void coin(Metrics metrics, Registry now, String symbol, PurgeFigures purge) {
        CoinState state;
        try {
            state = now.state(symbol);
        } catch (Refusal broken) {
            return; // One of the problems of the chain, which have their own figure.
        }
        for (Alias alias : Alias.values()) state.holder(alias).ifPresent(version -> holder(metrics, alias, version));
        Optional<ModelVersion> champion = state.holder(Alias.CHAMPION);
        if (champion.isEmpty()) return;
        metrics.set(
                Metric.FALLBACK_PRESENT, state.holder(Alias.CHAMPION_BTC_BLIND).isPresent() ? 1 : 0, symbol);
        metrics.set(Metric.CHAMPION_BTC, champion.get().btc() ? 1 : 0, symbol);
        if (champion.get().btc()) contract(metrics, now, champion.get(), purge);
    }

    private static void holder(Metrics metrics, Alias alias, ModelVersion version) {
        metrics.set(Metric.CHAMPION_VERSION, version.version(), version.symbol(), alias.word());
        metrics.set(
                Metric.CHAMPION_REGISTERED_TIMESTAMP_SECONDS,
                Instant.parse(version.at()).toEpochMilli() / 1e3,
                version.symbol(),
                alias.word());
    }

    private static void contract(Metrics metrics, Registry now, ModelVersion champion, PurgeFigures purge) {
        try {
            tell(
                    purge,
                    metrics,
                    champion.symbol(),
                    now.load(champion).contract().enrichment());
        } catch (Refusal tampered) {
            // Damage to a version's files is one of the problems of the chain, too.
        }
    }

    /** A series of BTC that cannot be read is a figure of the store, and none of the registry. */
    private static void tell(PurgeFigures purge, Metrics metrics, String name, EnrichmentConfig config) {
        HomeMetrics.isReadable(() -> purge.tell(metrics, name, config));
    }
}
