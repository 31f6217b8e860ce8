package cvntrade.console;

import cvntrade.base.DurableFile;
import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.Lock;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Judges every champion once a day. A day is done when its judging ended, whichever console did it; one that was killed before is done anew, by
 * whichever looks next.
 */
final class DriftSchedule {
    private final Path folder;
    private final LocalTime at;
    private final Clock clock;
    private final Supplier<List<String>> symbols;
    private final Predicate<String> judge;
    private final EventLog events;

    /**
     * @param at from when on the day's run is due, UTC
     * @param symbols the coins that have a model
     * @param judge of a coin's champion; false where it has none
     */
    DriftSchedule(
            Path home,
            LocalTime at,
            Clock clock,
            Supplier<List<String>> symbols,
            Predicate<String> judge,
            EventLog events) {
        this.folder = home.resolve("drift");
        this.at = at;
        this.clock = clock;
        this.symbols = symbols;
        this.judge = judge;
        this.events = events;
    }

    /** Looks whether a run is due, and does it; others that look meanwhile pass on. @return whether it ran */
    boolean look() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC).isBefore(at) || isDone(day)) return false;
        DurableFile.makeFolder(folder);
        try (FileChannel channel =
                FileChannel.open(folder.resolve("day.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel gives the lock back.
            if (!Lock.take(channel) || isDone(day)) return false;
            run();
            DurableFile.write(file(), day + "\n");
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException("the day of drift must be writable: folder=" + folder, failed);
        }
    }

    private boolean isDone(LocalDate day) {
        return Files.exists(file())
                && TextFile.read(file(), "day of drift").strip().equals(day.toString());
    }

    private Path file() {
        return folder.resolve("day.txt");
    }

    /** One coin that cannot be judged says so and takes no other with it. */
    private void run() {
        int judged = 0;
        int failed = 0;
        for (String symbol : symbols.get()) {
            try {
                if (judge.test(symbol)) judged++;
            } catch (Refusal | MalformedInput | UncheckedIOException | IllegalArgumentException said) {
                failed++;
                events.record(Event.named("drift_not_run")
                        .with("symbol", symbol)
                        .with("cause", String.valueOf(said.getMessage())));
            }
        }
        events.record(Event.named("drift_finished").with("judged", judged).with("failed", failed));
    }
}
