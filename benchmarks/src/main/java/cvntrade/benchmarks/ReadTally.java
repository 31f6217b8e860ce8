package cvntrade.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long all readers waited, by page. */
final class ReadTally {
    private final Map<String, List<Double>> millis = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long began = System.nanoTime();
    private double processorBefore = processorSeconds();

    /** Forgets what was read; what failed stays known, for its reader is gone. */
    synchronized void begin() {
        millis.clear();
        began = System.nanoTime();
        processorBefore = processorSeconds();
    }

    synchronized void read(String path, long nanos) {
        millis.computeIfAbsent(path, each -> new ArrayList<>()).add(nanos / 1e6);
    }

    synchronized void failed(String path, Exception cause) {
        failures.add(path + ": " + cause);
    }

    /** A line for each page, one for all, and one for what failed and what it cost to ask. */
    synchronized String words() {
        StringBuilder words = new StringBuilder();
        millis.forEach((path, each) -> words.append(line(path, each)));
        List<Double> all = millis.values().stream().flatMap(List::stream).toList();
        words.append(line("all", all));
        double seconds = (System.nanoTime() - began) / 1e9;
        words.append(String.format(
                Locale.ROOT,
                "asked %.1f a second for %.0f s, failed %d, processor time of the readers themselves %.1f s%n",
                all.size() / seconds,
                seconds,
                failures.size(),
                processorSeconds() - processorBefore));
        failures.stream()
                .limit(5)
                .forEach(failure -> words.append("failed ").append(failure).append('\n'));
        return words.toString();
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    private static String line(String path, List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-40s read %5d  p50 %7.1f  p95 %7.1f  max %7.1f ms%n",
                path.length() > 40 ? path.substring(0, 37) + "..." : path,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 1));
    }

    private static double at(double[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
