package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.console.metrics.Label;
import cvntrade.console.metrics.Metric;
import cvntrade.console.metrics.Metrics;
import cvntrade.features.cache.CacheFolder;
import cvntrade.market.store.CandleStore;
import cvntrade.registry.Registry;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** A home in figures, read anew for whoever asks. What cannot be read has no figures, and that it could not be read is one. */
final class HomeMetrics {
    private final CandleStore store;
    private final CacheFolder cache;
    private final StoreFigures candles;
    private final SweepFigures sweeps;
    private final RegistryFigures models;
    private final DriftFigures drift;
    private final JobFigures jobs;

    HomeMetrics(
            Path home, SweepPages sweeps, Supplier<Registry> registry, VersionFiles files, DriftHistories histories) {
        store = CandleStore.open(home.resolve("store"), Timeframe.M15);
        cache = CacheOptions.folder(home);
        candles = new StoreFigures(store);
        this.sweeps = new SweepFigures(sweeps);
        models = new RegistryFigures(registry, files, store);
        drift = new DriftFigures(histories, registry);
        jobs = new JobFigures(JobsCommand.in(home));
    }

    Metrics now() {
        Metrics metrics = new Metrics();
        metrics.set(Metric.BUILD, 1, Build.code());
        part(metrics, "store", () -> candles.tell(metrics));
        part(metrics, "sweeps", () -> sweeps.tell(metrics));
        part(metrics, "registry", () -> models.tell(metrics));
        part(metrics, "drift", () -> drift.tell(metrics));
        part(metrics, "jobs", () -> jobs.tell(metrics));
        part(metrics, "cache", () -> {
            CacheFolder.Share all = cache.summary().all();
            metrics.set(Metric.CACHE_ENTRIES, all.entries());
            metrics.set(Metric.CACHE_BYTES, (double) all.bytes());
        });
        return metrics;
    }

    private static void part(Metrics metrics, String name, Runnable tell) {
        metrics.set(Metric.HOME_READABLE, isReadable(tell) ? 1 : 0, name);
    }

    /** Whether something could be told: damage is a figure here, not an error, for the figures beside it are needed most then. */
    static boolean isReadable(Runnable tell) {
        try {
            tell.run();
            return true;
        } catch (Refusal | MalformedInput | UncheckedIOException damaged) {
            return false;
        }
    }

    /** The first so many that are shown. */
    static List<String> shown(List<String> symbols) {
        return symbols.subList(0, Math.min(symbols.size(), Label.SYMBOL.valuesMax()));
    }
}
