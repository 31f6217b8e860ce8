package cvntrade.console;

import cvntrade.console.jobs.Job;
import cvntrade.console.jobs.JobState;
import cvntrade.console.jobs.Jobs;
import cvntrade.console.metrics.Metric;
import cvntrade.console.metrics.Metrics;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Jobs in figures: how many wait, run, and came to which end. One that is asked for again counts by its last run alone. */
final class JobFigures {
    private final Jobs jobs;

    /** By the exit codes of all commands, see {@link Main}. */
    private enum Outcome {
        QUEUED,
        RUNNING,
        STOPPED,
        DONE,
        REFUSED,
        FAILED,
        LOST;

        static Outcome of(JobState state) {
            return switch (state.kind()) {
                case QUEUED -> QUEUED;
                case RUNNING -> RUNNING;
                case STOPPED -> STOPPED;
                case LOST -> LOST;
                case FINISHED ->
                    switch (state.exit()) {
                        case Main.DONE -> DONE;
                        case Main.REFUSED -> REFUSED;
                        default -> FAILED;
                    };
            };
        }
    }

    JobFigures(Jobs jobs) {
        this.jobs = jobs;
    }

    void tell(Metrics metrics) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) counts.put(outcome, 0);
        for (Job job : jobs.all()) counts.merge(Outcome.of(job.state()), 1, Integer::sum);
        counts.forEach((outcome, count) ->
                metrics.set(Metric.JOBS, count, outcome.name().toLowerCase(Locale.ROOT)));
    }
}
