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
import java.util.Optional;
import java.util.function.Supplier;

/** A registry in figures: who is served, whether there is a way back, and whether the history is whole. */
final class RegistryFigures {
    private static final String DEFAULT = "default";

    private final Supplier<Registry> registry;
    private final VersionFiles files;
    private final PurgeFigures purge;

    RegistryFigures(Supplier<Registry> registry, VersionFiles files, CandleStore store) {
        this.registry = registry;
        this.files = files;
        purge = new PurgeFigures(store, new PerState<>(store::facts, symbol -> PurgeFigures.start(store, symbol)));
    }

    void tell(Metrics metrics) {
        tell(metrics, DEFAULT, EnrichmentConfig.DEFAULT);
        Registry now = registry.get();
        VersionFiles.Verification verified = files.verify(now);
        metrics.set(Metric.CHAIN_VERIFIED, verified.wrong().isEmpty() ? 1 : 0);
        metrics.set(Metric.CHAIN_PROBLEMS, verified.wrong().size());
        metrics.set(
                Metric.CHAIN_FILES_READ_TIMESTAMP_SECONDS, verified.readSince().toEpochMilli() / 1e3);
        for (String symbol : HomeMetrics.shown(now.symbols())) coin(metrics, now, symbol);
    }

    private void coin(Metrics metrics, Registry now, String symbol) {
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
        if (champion.get().btc()) contract(metrics, now, champion.get());
    }

    private static void holder(Metrics metrics, Alias alias, ModelVersion version) {
        metrics.set(Metric.CHAMPION_VERSION, version.version(), version.symbol(), alias.word());
        metrics.set(
                Metric.CHAMPION_REGISTERED_TIMESTAMP_SECONDS,
                Instant.parse(version.at()).toEpochMilli() / 1e3,
                version.symbol(),
                alias.word());
    }

    private void contract(Metrics metrics, Registry now, ModelVersion champion) {
        try {
            tell(metrics, champion.symbol(), files.contract(now, champion).enrichment());
        } catch (Refusal tampered) {
            // Damage to a version's files is one of the problems of the chain, too.
        }
    }

    /** A series of BTC that cannot be read is a figure of the store, and none of the registry. */
    private void tell(Metrics metrics, String name, EnrichmentConfig config) {
        HomeMetrics.isReadable(() -> purge.tell(metrics, name, config));
    }
}
