package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.sweep.Progress;
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
    private final PrintStream err;
    private final boolean interactive;
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

    @Override
    public synchronized void record(Event event) {
        err.println(event.with("ts", Instant.now().truncatedTo(ChronoUnit.MILLIS)));
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
        record(Event.named("progress")
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
