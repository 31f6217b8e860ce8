package cvntrade.features.cache;

import cvntrade.base.EventLog;
import cvntrade.features.CandleWalk;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures wall milliseconds of a matrix computed, kept and served, and what the key costs; run by hand: {@code CacheTiming FOLDER [bars] [repeats]}. */
public final class CacheTiming {
    private CacheTiming() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int bars = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 150_000;
        int repeats = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
        List<Feature> features = new ArrayList<>(OwnCatalogue.features());
        features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, 20));
        FeatureInput input = FeatureInput.of(
                CandleWalk.of("AAAUSDT", 1, bars), Map.of(BtcFeatures.REFERENCE, CandleWalk.of("BTCUSDT", 2, bars)));
        CacheFolder cacheFolder = new CacheFolder(folder);
        DiskCache cache = new DiskCache(cacheFolder, 1L << 32, InstantSource.system(), EventLog.SILENT);
        report("engine version, once a process", millis(EngineVersion::ofThisProgram));
        for (int i = 0; i < repeats; i++) {
            report("computed", millis(() -> FeatureEngine.matrix(features, input)));
            report("  miss: computed and kept", millis(() -> cache.matrix(features, input, Map.of())));
            report("  hit", millis(() -> cache.matrix(features, input, Map.of())));
            report("    of which the key", millis(() -> key(features, input)));
            cacheFolder.clear(java.time.Instant.MAX, java.time.Instant.EPOCH);
        }
    }

    private static void key(List<Feature> features, FeatureInput input) {
        String definitions = Definitions.of(features).orElseThrow();
        CacheKey.of(features, input, Map.of(), EngineVersion.ofThisProgram(), definitions);
    }

    private static void report(String what, double millis) {
        System.out.printf("%-32s %7.1f ms%n", what, millis);
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
