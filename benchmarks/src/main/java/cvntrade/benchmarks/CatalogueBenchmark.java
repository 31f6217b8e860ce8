package cvntrade.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The whole catalogue into one matrix, and each family alone; prints one line of JSON. {@code CatalogueBenchmark BARS REPEATS}, the best of
 * the repeats counts.
 */
public final class CatalogueBenchmark {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private CatalogueBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int bars = Integer.parseInt(arguments[0]);
        int repeats = Integer.parseInt(arguments[1]);
        FeatureInput input = Inputs.market(bars);
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("bars", bars);
        report.put("columns", Inputs.ALL_COLUMNS.size());
        report.put("seconds", seconds(Inputs.ALL_COLUMNS, input, repeats, 1));
        report.put("secondsOnTwoThreads", seconds(Inputs.ALL_COLUMNS, input, repeats, 2));
        report.put("bytesAllocated", bytesAllocated(input));
        report.put("bytesOfTheMatrix", 4L * bars * Inputs.ALL_COLUMNS.size());
        ObjectNode families = report.putObject("families");
        for (PeerFamily family : PeerFamily.values()) {
            families.putObject(family.peerName())
                    .put("columns", family.features().size())
                    .put("seconds", seconds(family.features(), input, repeats, 1));
        }
        report.put("peakResidentBytes", peakResidentBytes());
        System.out.println(report);
    }

    /** Into memory that was written to before, as the Python program's matrix. */
    private static double seconds(List<Feature> features, FeatureInput input, int repeats, int threads) {
        float[] matrix = new float[input.grid().bars() * features.size()];
        long best = Long.MAX_VALUE;
        for (int i = 0; i < repeats; i++) {
            long start = System.nanoTime();
            FeatureEngine.fill(matrix, features, input, threads);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best / 1e9;
    }

    /** By this thread, for one matrix: the matrix itself, and the buffers and kernels of one walk. */
    private static long bytesAllocated(FeatureInput input) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        FeatureMatrix matrix = FeatureEngine.matrix(Inputs.ALL_COLUMNS, input);
        long after = THREADS.getCurrentThreadAllocatedBytes();
        return matrix.rows() == 0 ? 0 : after - before;
    }

    private static long peakResidentBytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return -1;
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
        }
        return -1;
    }
}
