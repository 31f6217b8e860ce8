package cvntrade.console;

import cvntrade.console.metrics.Metric;
import cvntrade.console.metrics.Metrics;
import cvntrade.sweep.SweepFolder;
import cvntrade.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sweeps in figures: how many came to which verdict, and how far those are that have none yet. */
final class SweepFigures {
    private static final String NONE = "none";
    private static final String UNREADABLE = "unreadable";

    private final SweepPages sweeps;

    SweepFigures(SweepPages sweeps) {
        this.sweeps = sweeps;
    }

    void tell(Metrics metrics) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Verdict verdict : Verdict.values()) counts.put(verdict.name(), 0);
        counts.put(NONE, 0);
        counts.put(UNREADABLE, 0);
        long done = 0;
        long planned = 0;
        long lastStepMs = 0;
        for (SweepFolder sweep : sweeps.found().values()) {
            SweepSummary summary = sweeps.summary(sweep);
            String verdict = label(summary);
            counts.merge(verdict, 1, Integer::sum);
            if (!verdict.equals(NONE)) continue;
            List<Path> cells = SweepPages.finishedCells(sweep);
            done += cells.size();
            planned += summary.cellsPlanned();
            lastStepMs = Math.max(lastStepMs, lastStepMs(sweep, cells));
        }
        counts.forEach((verdict, count) -> metrics.set(Metric.SWEEPS, count, verdict));
        metrics.set(Metric.UNFINISHED_SWEEP_CELLS_DONE, (double) done);
        metrics.set(Metric.UNFINISHED_SWEEP_CELLS_PLANNED, (double) planned);
        if (lastStepMs > 0) metrics.set(Metric.UNFINISHED_SWEEP_LAST_STEP_TIMESTAMP_SECONDS, lastStepMs / 1e3);
    }

    private static String label(SweepSummary summary) {
        if (!summary.isWhole()) return UNREADABLE;
        return summary.verdict()
                .map(word -> isVerdict(word) ? word : UNREADABLE)
                .orElse(NONE);
    }

    /** A file may say anything, and anything may not become a label. */
    private static boolean isVerdict(String word) {
        return Stream.of(Verdict.values()).anyMatch(verdict -> verdict.name().equals(word));
    }

    private static long lastStepMs(SweepFolder sweep, List<Path> cells) {
        return Stream.concat(Stream.of(sweep.plan()), cells.stream())
                .mapToLong(SweepFigures::writtenMs)
                .max()
                .orElse(0);
    }

    private static long writtenMs(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            throw new UncheckedIOException("a file that was listed must be readable: file=" + file, gone);
        }
    }
}
