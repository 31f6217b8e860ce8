package cvntrade.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.Browser.Form;
import cvntrade.console.jobs.Asked;
import cvntrade.console.jobs.Job;
import cvntrade.console.jobs.JobPhase;
import cvntrade.console.jobs.JobState;
import cvntrade.console.jobs.Run;
import cvntrade.console.web.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A console and the process of a job are killed at every phase of a job's life, at a random moment of it, in the middle of a request too, while
 * an operator starts and resumes sweeps on the pages. How many times is {@code -Dcvntrade.kills}.
 */
@Tag("slow")
class KilledJobsTest {
    private static final int KILLS = Integer.getInteger("cvntrade.kills", 3);
    private static final long SEED = Long.getLong("cvntrade.kills.seed", 11);
    private static final String PASSWORD = "correct horse battery";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** How often one looks whether a phase was reached: the shortest last a few milliseconds. */
    private static final long LOOK_NANOS = 200_000;

    /** Within what time after a phase was reached the signal is sent. */
    private static final Map<JobPhase, Duration> WITHIN = Map.of(
            JobPhase.KEPT, Duration.ofMillis(3),
            JobPhase.STARTING, Duration.ofMillis(500),
            JobPhase.WAITING, Duration.ofMillis(5),
            JobPhase.BEGUN, Duration.ofMillis(300),
            JobPhase.FIRST_LOOK, Duration.ofMillis(600),
            JobPhase.CELLS, Duration.ofMillis(2000),
            JobPhase.ENDING, Duration.ofMillis(100),
            JobPhase.ENDED, Duration.ofMillis(5));

    @TempDir
    Path work;

    private HomeJobs jobs;

    @BeforeEach
    void home() {
        jobs = new HomeJobs(work.resolve("home"));
    }

    private final Random random = new Random(SEED);
    private final JobHits hits = new JobHits(random);
    private final Map<String, List<Asked>> seen = new HashMap<>();

    /** Runs whose process was killed here, by their folders. */
    private final Map<Path, Instant> killed = new HashMap<>();

    private Duration asking = Duration.ZERO;
    private int sweeps;

    private @Nullable Process console;
    private @Nullable Browser anna;

    /** What an operator does next, and the run that it is about. */
    private record Press(What what, String subject, int run) {
        enum What {
            LOOKS_ON,
            STARTS,
            RESUMES
        }
    }

    @AfterEach
    void nothingRunsOn() {
        if (console != null) console.destroyForcibly();
        jobs.stopAll();
    }

    @Test
    void noJobIsLostNoneRunsTwiceAndTheHistoryIsWhole() throws Exception {
        SmallSweep.market(work.resolve("klines"), 7);
        Accounts.ofCost(work.resolve("home"), 4).put("anna", Role.OPERATOR, PASSWORD);
        uninterrupted();
        for (int kill = 0; kill < KILLS; kill++) {
            if (console == null) open();
            JobHits.Aim aim = hits.aim(kill);
            Press press = next(aim.phase());
            CompletableFuture<Void> pressing = CompletableFuture.runAsync(() -> press(press));
            await(aim.phase(), press, pressing);
            kill(aim.victim(), press);
            boolean isAnswered = pressing.handle((done, cut) -> cut == null).join();
            // A process that dies while it is being started is an error on a page; nothing else may be.
            if (console != null && !isAnswered && phase(press) != JobPhase.KEPT) pressing.join();
            if (console == null) open();
            look();
            if (isAnswered)
                assertThat(jobs.on(press.subject()).orElseThrow().runs())
                        .as("what a page said was started")
                        .hasSizeGreaterThanOrEqualTo(press.run());
        }
        for (Job job : jobs.all()) finish(job.id());
        look();
        for (Job job : jobs.all()) {
            eachRunBeganAfterTheOneBefore(job);
            for (String file : List.of("plan.json", "results.csv", "verdict.json"))
                assertThat(Path.of(job.subject()).resolve(file))
                        .hasSameBinaryContentAs(work.resolve("sweeps/s0").resolve(file));
        }
        System.out.print(hits.words());
        System.out.printf(
                "killed %d times: %d sweeps, %d runs, of which %d began; each sweep ended with the same bytes%n",
                KILLS,
                jobs.all().size(),
                runs(run -> true),
                runs(run -> run.began().isPresent()));
        hits.nothingWasSpared();
    }

    private long runs(Predicate<Run> which) {
        return jobs.all().stream()
                .flatMap(job -> job.runs().stream())
                .filter(which)
                .count();
    }

    /** Whatever began before the last run was over by a word of its own or by a kill of ours, and had something left to do. */
    private void eachRunBeganAfterTheOneBefore(Job job) {
        List<Run> begun =
                job.runs().stream().filter(run -> run.began().isPresent()).toList();
        for (int next = 1; next < begun.size(); next++) {
            Run run = begun.get(next - 1);
            assertThat(run.end().isPresent() || killed.containsKey(run.folder()))
                    .as("what is followed by another run is over: run=" + run.folder() + " seed=" + SEED)
                    .isTrue();
            Instant over = run.end().map(Run.Moment::at).orElseGet(() -> requireNonNull(killed.get(run.folder())));
            assertThat(begun.get(next).began().orElseThrow()).isAfterOrEqualTo(over);
            assertThat(run.end().map(Run.Moment::what))
                    .as("what is done is not done again")
                    .isNotEqualTo(Optional.of("0"));
        }
    }

    /** A sweep that nobody disturbs: what the others must come to, and how long it takes until a job is kept. */
    private void uninterrupted() throws Exception {
        open();
        long began = System.nanoTime();
        start("s0");
        asking = Duration.ofNanos(System.nanoTime() - began);
        String id = jobs.all().get(0).id();
        assertThat(jobs.await(id, state -> !state.isAlive())).isEqualTo("finished, exit 0");
    }

    /** Looks on where a job has not yet come to a phase; else goes on with what was cut off, or starts another sweep. */
    private Press next(JobPhase phase) {
        List<Job> all = jobs.all();
        for (Job job : all) {
            Press looks =
                    new Press(Press.What.LOOKS_ON, job.subject(), job.runs().size());
            boolean isBefore = phase(looks).compareTo(phase) < 0;
            if (job.state().kind() == JobState.Kind.RUNNING && isBefore) return looks;
        }
        for (Job job : all) {
            if (job.state().isResumable())
                return new Press(Press.What.RESUMES, job.subject(), job.runs().size() + 1);
        }
        sweeps++;
        return new Press(Press.What.STARTS, LongWork.in(work.resolve("sweeps/s" + sweeps)), 1);
    }

    private void press(Press press) {
        try {
            switch (press.what()) {
                case LOOKS_ON -> {}
                case STARTS -> start(String.valueOf(Path.of(press.subject()).getFileName()));
                case RESUMES -> act(jobs.on(press.subject()).orElseThrow(), "resume");
            }
        } catch (Exception cut) {
            throw new CompletionException(cut);
        }
    }

    private JobPhase phase(Press press) {
        return JobPhase.of(jobs.on(press.subject()), press.run());
    }

    /** Until a phase was reached, and a random while longer. */
    private void await(JobPhase phase, Press press, CompletableFuture<Void> pressing) {
        long until = System.nanoTime() + LONGEST.toNanos();
        // The lock is seen held for a moment by who starts the process, so it is looked at twice.
        for (int reached = 0; reached < 2; reached = phase(press).compareTo(phase) >= 0 ? reached + 1 : 0) {
            if (pressing.isCompletedExceptionally()) pressing.join();
            assertThat(System.nanoTime())
                    .as("a run must come to: " + phase.words())
                    .isLessThan(until);
            LockSupport.parkNanos(LOOK_NANOS);
        }
        Duration within =
                WITHIN.getOrDefault(phase, press.what() == Press.What.STARTS ? asking : Duration.ofMillis(20));
        long moment = System.nanoTime() + (long) (random.nextDouble() * within.toNanos());
        while (System.nanoTime() < moment) LockSupport.parkNanos(moment - System.nanoTime());
    }

    private void kill(JobHits.Victim victim, Press press) {
        Process open = requireNonNull(console);
        JobPhase before = phase(press);
        List<ProcessHandle> started = open.toHandle().descendants().toList();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (victim != JobHits.Victim.JOB) {
            open.destroyForcibly().onExit().join();
            console = null;
        }
        if (victim != JobHits.Victim.CONSOLE) {
            for (Job job : jobs.all()) {
                if (!job.state().isAlive()) continue;
                killed.put(job.last().folder(), now);
                HomeJobs.kill(job);
            }
            // Nobody else may know their numbers yet.
            for (ProcessHandle process : started) {
                process.destroyForcibly();
                process.onExit().join();
            }
            jobs.on(press.subject())
                    .filter(job -> !started.isEmpty() && job.runs().size() == press.run())
                    .ifPresent(job -> killed.putIfAbsent(job.last().folder(), now));
        }
        JobPhase after = phase(press);
        hits.hit(after.compareTo(before) > 0 ? after : before, victim);
    }

    private void start(String name) throws Exception {
        Form form = SmallSweep.asked(Browser.form(browser().get("sweeps/new"), ""), name);
        HttpResponse<String> done = browser()
                .awaited(browser().send(Browser.form(browser().awaited(browser().send(form)), "")));
        assertThat(done.body()).contains("Started as a job: ");
    }

    private void act(Job job, String what) throws Exception {
        HttpResponse<String> page = browser().get("job?q=" + job.id());
        HttpResponse<String> done = browser().send(Browser.form(browser().send(Browser.form(page, what)), what));
        assertThat(done.body()).contains("Resumed: ");
    }

    /** The pages of a console that was just opened say what the disk says, and nothing that was there before is gone or changed. */
    private void look() throws Exception {
        String list = browser().get("jobs").body();
        for (Job job : jobs.all()) {
            assertThat(list).contains(job.id());
            HttpResponse<String> page = browser().get("job?q=" + job.id());
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            List<Asked> now = job.runs().stream().map(Run::asked).toList();
            List<Asked> before = seen.getOrDefault(job.id(), List.of());
            assertThat(now.subList(0, Math.min(now.size(), before.size())))
                    .as("seed=" + SEED)
                    .isEqualTo(before);
            assertThat(now.get(0).who()).isEqualTo("anna (console, 127.0.0.1)");
            seen.put(job.id(), now);
        }
        List<String> ids = jobs.all().stream().map(Job::id).toList();
        assertThat(ids).containsAll(seen.keySet());
    }

    private void finish(String id) throws Exception {
        while (true) {
            String end = jobs.await(id, state -> !state.isAlive());
            if (end.equals("finished, exit 0")) return;
            assertThat(end).as(LogTail.of(jobs.get(id).last().stderr())).isIn("lost", "stopped");
            act(jobs.get(id), "resume");
        }
    }

    private void open() throws Exception {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "console",
                        "--port=0",
                        "--home=" + work.resolve("home"),
                        "--sweeps=" + work.resolve("sweeps"),
                        "--data=" + work.resolve("klines"))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        work.resolve("console.log").toFile()))
                .start();
        console = started;
        anna = new Browser(firstLine(started));
        assertThat(anna.signIn("anna", PASSWORD).body()).contains("Sign out");
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        @Nullable String line = out.readLine();
        if (line == null) throw new AssertionError("a console must say where it is");
        return line;
    }

    private Browser browser() {
        if (anna == null) throw new AssertionError("a console must be open");
        return anna;
    }
}
