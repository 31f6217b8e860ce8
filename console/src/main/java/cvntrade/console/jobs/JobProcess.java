package cvntrade.console.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The inside of a process that is a run of a job: it holds the job's lock, waits for its turn, and leaves word of its end. */
public final class JobProcess {
    /** Names the run's folder to the process. */
    static final String PROPERTY = "cvntrade.job";

    private static final int REFUSED = 1;

    private final Run run;
    private final Clock clock;
    private boolean ended;

    private JobProcess(Run run, Clock clock) {
        this.run = run;
        this.clock = clock;
    }

    /**
     * Does the work of this process, as a run of a job where it was started as one.
     *
     * @param work gives an exit code
     */
    public static int around(IntSupplier work, Clock clock) {
        @Nullable String place = System.getProperty(PROPERTY);
        if (place == null) return work.getAsInt();
        Path folder = Path.of(place);
        Path job = folder.resolve("..").normalize();
        try (FileLock own = JobLock.keep(job)) {
            Run last = lastRun(job);
            if (!last.folder().equals(folder)) {
                System.err.println("refused: a run must be the last one of its job: run=" + folder + " last="
                        + last.folder() + "; it was taken for lost and started anew");
                return REFUSED;
            }
            return new JobProcess(last, clock).inTurn(job.resolve("..").normalize(), work);
        } catch (IOException failed) {
            throw new UncheckedIOException("a job's lock must be usable: job=" + job, failed);
        }
    }

    private static Run lastRun(Path job) {
        return Facts.read(job.resolve("job.json"))
                .map(json -> Job.parse(job, json, true).last())
                .orElseThrow(() -> new IllegalStateException("a job must be kept before it runs: job=" + job));
    }

    private int inTurn(Path jobs, IntSupplier work) throws IOException {
        // Whoever started this process may have been gone before it could write down its number.
        ProcessMark.of(ProcessHandle.current()).ifPresent(run::keep);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(Run.STOPPED_BY_SIGNAL)));
        try (FileLock turn = JobLock.keep(jobs)) {
            run.begin(now());
            int code = work.getAsInt();
            end(code);
            return code;
        }
    }

    /** The first word counts: a signal that arrives when the work is done changes nothing. */
    private synchronized void end(int code) {
        if (ended) return;
        run.end(code, now());
        ended = true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
