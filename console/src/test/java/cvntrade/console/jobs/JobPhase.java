package cvntrade.console.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

/** How far a run of a job has come, as its files, its lock and its log have it: the moments at which tests kill. */
public enum JobPhase {
    ASKED("asked for, not kept"),
    KEPT("kept, its process not known"),
    STARTING("its process known, not at its lock"),
    WAITING("at its lock, its turn not come"),
    BEGUN("begun, plan not registered"),
    FIRST_LOOK("audit and pre-flight"),
    CELLS("cells"),
    ENDING("verdict there, exit code not"),
    ENDED("exit code there");

    private final String words;

    JobPhase(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** @param number of the run; a job that is not there, or has fewer, was only asked for */
    public static JobPhase of(Optional<Job> job, int number) {
        if (job.isEmpty() || job.get().runs().size() < number) return ASKED;
        Run run = job.get().runs().get(number - 1);
        if (run.end().isPresent()) return ENDED;
        if (run.began().isPresent()) return ofWork(log(run));
        if (run.process().isEmpty()) return KEPT;
        return JobLock.isHeld(run.folder().resolve("..").normalize()) ? WAITING : STARTING;
    }

    private static JobPhase ofWork(String log) {
        if (log.contains("event=sweep_finished")) return ENDING;
        if (log.contains("event=preflight_finished")) return CELLS;
        return log.contains("event=sweep_re") ? FIRST_LOOK : BEGUN;
    }

    private static String log(Run run) {
        try {
            return Files.readString(run.stderr());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
