package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.sweep.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Standard error as events and progress see it: a bar with remaining time for a person, one line each for everything else. */
final class Terminal implements EventLog, Progress {
    private static final String PROGRESS = "progress";

    private final PrintStream err;
    private final boolean interactive;

    /** Where the command that runs keeps its events too; nowhere while no command runs, or one without a home. */
    private static volatile @Nullable KeptEvents kept;

    private @Nullable ProgressBar bar;
    private String stage = "";
    private int steps;
    private int done;
    private long beganNanos;

    Terminal(PrintStream err, boolean interactive) {
        this.err = err;
        this.interactive = interactive;
    }

    /** The launcher knows whether a person is looking at standard error. */
    static Terminal standard() {
        return new Terminal(System.err, Boolean.getBoolean("cvntrade.interactive"));
    }

    static @Nullable KeptEvents kept() {
        return kept;
    }

    /** @param events of the home of the command that runs; null when it is over */
    static void keep(@Nullable KeptEvents events) {
        kept = events;
    }

    @Override
    public synchronized void record(Event event) {
        Event timed = timed(event);
        err.println(timed);
        // Progress is for who waits, and would push out what happened.
        if (!event.name().equals(PROGRESS)) keep(timed);
    }

    private static Event timed(Event event) {
        return event.with("ts", Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** What another place has written on standard error. */
    void keepOnly(Event event) {
        keep(timed(event));
    }

    private void keep(Event timed) {
        KeptEvents events = kept;
        if (events == null) return;
        try {
            events.add(timed.line());
        } catch (IOException failed) {
            err.println(Event.named("event_not_kept").with("cause", failed));
        }
    }

    @Override
    public synchronized void begin(String newStage, int newSteps) {
        stage = newStage;
        steps = newSteps;
        done = 0;
        beganNanos = System.nanoTime();
        if (interactive && steps > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(stage)
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        }
    }

    @Override
    public synchronized void step(String what) {
        done++;
        if (bar != null) {
            bar.step().setExtraMessage(" " + what);
            return;
        }
        long elapsedMs = (System.nanoTime() - beganNanos) / 1_000_000;
        long remainingMs = elapsedMs * (steps - done) / done;
        record(Event.named(PROGRESS)
                .with("stage", stage)
                .with("done", done)
                .with("of", steps)
                .with("what", what)
                .with("remaining", Duration.ofSeconds(remainingMs / 1000)));
    }

    @Override
    public synchronized void end() {
        if (bar != null) bar.close();
        bar = null;
    }
}
