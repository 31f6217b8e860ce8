package cvntrade.console;

import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.console.metrics.Metric;
import cvntrade.console.metrics.Metrics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command leaves for node-exporter when it ends, well or not. */
final class RunMetrics {
    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_.-]{0,80})\\.prom");

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description = "Leave this run's figures in FILE.prom for node-exporter's textfile collector.")
    @Nullable
    Path file;

    private final Metrics metrics = new Metrics();

    /** @param labels those of the metric behind the first, which is the run */
    void set(Metric metric, double value, String... labels) {
        if (file != null) metrics.set(metric, value, prepend(run(file), labels));
    }

    /** Runs a command; the file is written whole when it has ended, also by an error, and never before. */
    int around(String command, IntSupplier work) {
        if (file == null) return work.getAsInt();
        run(file);
        long began = System.nanoTime();
        int code;
        try {
            code = work.getAsInt();
        } catch (RuntimeException failed) {
            try {
                finish(command, Main.exitCode(failed), failed, began);
            } catch (RuntimeException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
        finish(command, code, null, began);
        return code;
    }

    private void finish(String command, int code, @Nullable RuntimeException failed, long began) {
        set(Metric.RUN_FINISHED_TIMESTAMP_SECONDS, Instant.now().toEpochMilli() / 1e3, command);
        set(Metric.RUN_SECONDS, (System.nanoTime() - began) / 1e9, command);
        set(Metric.RUN_EXIT_CODE, code, command);
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            boolean why = failed instanceof Refusal refusal && refusal.reason() == reason;
            set(Metric.RUN_REFUSED, why ? 1 : 0, command, reason.word());
        }
        if (file != null) DurableFile.write(file, metrics.text());
    }

    private static String[] prepend(String first, String[] rest) {
        return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(String[]::new);
    }

    /** The name of the file tells runs apart: in one folder no two have the same. */
    private static String run(Path file) {
        Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) return name.group(1);
        throw new MalformedInput("a metrics file must be named NAME.prom, of letters, digits, _ . and -: metrics="
                + file + "; node-exporter reads no other ending");
    }
}
