package cvntrade.console.jobs;

import cvntrade.base.DurableFile;
import cvntrade.base.Fingerprint;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The jobs of a home, {@code jobs/ID/}: {@code job.json} holds every run that was asked for, {@code jobs/ID/N/} the facts of run N and what
 * it printed.
 *
 * <p>Whoever writes {@code job.json} holds the job's lock, and so does a run's process for as long as it lives.
 */
public final class Jobs {
    private static final int STOP_SECONDS = 60;
    private static final int NAME_MAX = 40;
    private static final int HASH_DIGITS = 8;

    private final Path folder;
    private final Launch launch;
    private final Clock clock;

    /** @param launch how a process of this program is started */
    public Jobs(Path home, Launch launch, Clock clock) {
        this.folder = home.toAbsolutePath().normalize().resolve("jobs");
        this.launch = launch;
        this.clock = clock;
    }

    /** The one asked for last comes first. */
    public List<Job> all() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(Path::getFileName)
                    .flatMap(name -> find(String.valueOf(name)).stream())
                    .sorted(Comparator.comparing((Job job) -> job.last().asked().at())
                            .reversed()
                            .thenComparing(Job::id))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("jobs must be readable: folder=" + folder, unreadable);
        }
    }

    public Optional<Job> find(String id) {
        if (!id.matches("[A-Za-z0-9._-]+") || id.startsWith(".")) return Optional.empty();
        return read(id, JobLock.isHeld(folder.resolve(id)));
    }

    private Optional<Job> read(String id, boolean isHeld) {
        return Facts.read(file(id)).map(json -> Job.parse(folder.resolve(id), json, isHeld));
    }

    public Job get(String id) {
        return find(id).orElseThrow(
                        () -> new MalformedInput("job must be there: id=" + id + "; see ./cvntrade jobs list"));
    }

    /** The job that works on something, if there was ever one. */
    public Optional<Job> on(String subject) {
        return find(id(subject));
    }

    /**
     * Starts a process for a command line.
     *
     * @param subject what it works on: no two jobs do so at once
     * @throws Refusal {@code IN_USE} while an earlier one is queued or runs
     */
    public Job start(String subject, Asked asked) {
        return ask(id(subject), subject, asked);
    }

    /**
     * Starts the last command of a job once more.
     *
     * @throws Refusal {@code JOB} if it has nothing left to do
     */
    public Job resume(String id, String who) {
        Job job = get(id);
        if (job.state().isAlive()) throw inUse(id);
        if (!job.state().isResumable()) {
            throw new Refusal(
                    Refusal.Reason.JOB,
                    "a job must be stopped, lost or failed to be resumed: id=" + id + " state="
                            + job.state().words());
        }
        return ask(id, job.subject(), job.last().asked().again(who, now()));
    }

    private Job ask(String id, String subject, Asked asked) {
        Path own = folder.resolve(id);
        Optional<Run> run = JobLock.holding(own, () -> {
            Optional<Job> before = read(id, false);
            // A process that was started a moment ago has not come to its lock yet.
            if (before.filter(job -> job.state().isAlive()).isPresent()) throw inUse(id);
            List<Asked> all = new ArrayList<>();
            before.ifPresent(job -> job.runs().forEach(each -> all.add(each.asked())));
            all.add(asked);
            Run next = new Run(all.size(), own.resolve(Integer.toString(all.size())), asked);
            DurableFile.makeFolder(next.folder());
            Facts.write(file(id), Job.toJson(id, subject, all));
            ProcessMark.of(launch.start(next)).ifPresent(next::keep);
            return next;
        });
        if (run.isEmpty()) throw inUse(id);
        return get(id);
    }

    /**
     * Ends the process of a job as SIGTERM does, and waits until it is gone. What it had finished stays.
     *
     * @throws Refusal {@code JOB} if it does not run
     */
    public Job stop(String id, String who) {
        Job job = get(id);
        // Whoever holds the lock is the last run; one that was started a moment ago has not come to it yet.
        boolean isHeld = JobLock.isHeld(folder.resolve(id));
        Optional<ProcessHandle> found = job.last()
                .process()
                .filter(mark -> job.state().isAlive())
                .flatMap(mark -> isHeld ? ProcessHandle.of(mark.pid()) : mark.alive());
        if (found.isEmpty()) {
            throw new Refusal(
                    Refusal.Reason.JOB,
                    "a job must be queued or running to be stopped: id=" + id + " state="
                            + job.state().words());
        }
        ProcessHandle process = found.get();
        job.last().stop(who, now());
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new Refusal(
                    Refusal.Reason.JOB,
                    "a job must end when it is told to: id=" + id + " pid=" + process.pid() + " waited=" + STOP_SECONDS
                            + "s; look again, or end it with kill -9 and resume it later");
        } catch (InterruptedException | ExecutionException cut) {
            throw new IllegalStateException("waiting for a process must not be cut off: pid=" + process.pid(), cut);
        }
        return get(id);
    }

    /** What a second start is told. */
    public static Refusal inUse(String id) {
        return new Refusal(
                Refusal.Reason.IN_USE,
                "a job must not be started while it is queued or runs: id=" + id + "; see ./cvntrade jobs show " + id);
    }

    /** The end of what it works on, for people, and a hash of all of it. */
    private static String id(String subject) {
        String plain = subject.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String end = plain.substring(Math.max(0, plain.length() - NAME_MAX)).replaceAll("^[^-]*-(?=.)", "");
        return end + "-"
                + Fingerprint.ofBytes(subject.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    }

    private Path file(String id) {
        return folder.resolve(id).resolve("job.json");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
