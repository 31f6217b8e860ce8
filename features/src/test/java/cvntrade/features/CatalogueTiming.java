package cvntrade.features;

import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures nanoseconds of processor time a value over the whole catalogue on one thread; run by hand: {@code CatalogueTiming [bars] [repeats] [each]}. */
public final class CatalogueTiming {
    private CatalogueTiming() {}

    public static void main(String[] arguments) {
        int bars = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 94_000;
        int repeats = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        FeatureInput input = FeatureInput.of(
                CandleWalk.of("AAAUSDT", 1, bars), Map.of(BtcFeatures.REFERENCE, CandleWalk.of("BTCUSDT", 2, bars)));
        List<Feature> features = new ArrayList<>(OwnCatalogue.features());
        features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, 20));
        System.out.printf(
                "bars=%d columns=%d lookback=%d ns_a_value=%.2f%n",
                bars,
                features.size(),
                features.stream().mapToInt(Feature::lookbackBars).max().orElse(0),
                nanosAValue(features, input, repeats));
        if (arguments.length > 2) byFamily(features, input, repeats);
    }

    private static void byFamily(List<Feature> features, FeatureInput input, int repeats) {
        Map<String, List<Feature>> families = new TreeMap<>();
        for (Feature feature : features) {
            families.computeIfAbsent(feature.name().replaceAll("(_?[0-9]+)+$", ""), name -> new ArrayList<>())
                    .add(feature);
        }
        families.forEach((name, family) -> System.out.printf(
                "%-18s columns=%d ns_a_value=%.2f%n", name, family.size(), nanosAValue(family, input, repeats)));
    }

    /** Of this thread alone: other work on the machine does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double nanosAValue(List<Feature> features, FeatureInput input, int repeats) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < repeats; i++) {
            long start = cpuNanos();
            FeatureMatrix matrix = FeatureEngine.matrix(features, input);
            best = Math.min(best, cpuNanos() - start);
            if (matrix.columns() != features.size()) throw new IllegalStateException("columns are missing");
        }
        return (double) best / input.grid().bars() / features.size();
    }
}
