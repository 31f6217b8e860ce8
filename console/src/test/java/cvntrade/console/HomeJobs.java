package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.console.jobs.Job;
import cvntrade.console.jobs.JobState;
import cvntrade.console.jobs.Jobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The jobs of a home, as tests wait for them, kill them and leave none of them running. */
record HomeJobs(Path home) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Jobs jobs() {
        return JobsCommand.in(home);
    }

    List<Job> all() {
        return jobs().all();
    }

    Job get(String id) {
        return jobs().get(id);
    }

    Optional<Job> on(String subject) {
        return jobs().on(subject);
    }

    Job only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    void stopAll() {
        for (Job job : all()) if (job.state().isAlive()) jobs().stop(job.id(), "the test");
    }

    /** As kill -9 does it, and waits until the process is gone; nothing where none is known yet. */
    static void kill(Job job) {
        Path mark = job.last().folder().resolve("process.json");
        if (!Files.exists(mark)) return;
        try {
            long pid = new ObjectMapper()
                    .readTree(Files.readAllBytes(mark))
                    .path("pid")
                    .asLong();
            ProcessHandle.of(pid).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The state in words, once it is one that was waited for. */
    String await(String id, Predicate<JobState> wanted) throws Exception {
        Path folder = get(id).last().folder();
        long until = System.nanoTime() + LONGEST.toNanos();
        try (WatchService changes = folder.getFileSystem().newWatchService()) {
            folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (true) {
                JobState state = get(id).state();
                if (wanted.test(state)) return state.words();
                assertThat(System.nanoTime())
                        .as("%s; %s", get(id), LogTail.of(get(id).last().stderr()))
                        .isLessThan(until);
                // That a lock is free again is seen by no event.
                @Nullable WatchKey change = changes.poll(50, TimeUnit.MILLISECONDS);
                if (change != null) change.reset();
            }
        }
    }
}
