package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.Browser.Form;
import cvntrade.console.jobs.Asked;
import cvntrade.console.jobs.Job;
import cvntrade.console.jobs.JobState;
import cvntrade.console.jobs.Run;
import cvntrade.console.web.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A console and the process of a job are killed at random moments, in the middle of a request too, while an operator starts and resumes
 * sweeps on the pages. How many times is {@code -Dcvntrade.kills}.
 */
@Tag("slow")
class KilledJobsTest {
    private static final int KILLS = Integer.getInteger("cvntrade.kills", 3);
    private static final long SEED = Long.getLong("cvntrade.kills.seed", 11);
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path work;

    private HomeJobs jobs;

    @BeforeEach
    void home() {
        jobs = new HomeJobs(work.resolve("home"));
    }

    private final Random random = new Random(SEED);
    private final Map<String, List<Asked>> seen = new HashMap<>();
    private int sweeps = 1;

    private @Nullable Process console;
    private @Nullable Browser anna;

    @AfterEach
    void nothingRunsOn() {
        if (console != null) console.destroyForcibly();
        jobs.stopAll();
    }

    @Test
    void noJobIsLostNoneRunsTwiceAtOnceAndTheHistoryIsWhole() throws Exception {
        SmallSweep.market(work.resolve("klines"), 7);
        Accounts.ofCost(work.resolve("home"), 4).put("anna", Role.OPERATOR, PASSWORD);
        long wholeMs = uninterrupted();
        int lost = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (console == null) open();
            CompletableFuture<Void> pressing = CompletableFuture.runAsync(this::press);
            long moment = random.nextLong(wholeMs);
            CompletableFuture.runAsync(this::kill, CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS))
                    .join();
            boolean isAnswered = pressing.handle((done, cut) -> {
                        if (cut != null && console != null) throw new CompletionException(cut);
                        return cut == null;
                    })
                    .join();
            if (console == null) open();
            look(isAnswered);
            lost += (int) jobs.all().stream()
                    .filter(job -> job.state().kind() == JobState.Kind.LOST)
                    .count();
        }
        for (Job job : jobs.all()) finish(job.id());
        for (Job job : jobs.all()) {
            for (String file : List.of("plan.json", "results.csv", "verdict.json"))
                assertThat(Path.of(job.subject()).resolve(file))
                        .hasSameBinaryContentAs(work.resolve("sweeps/s0").resolve(file));
            // The lock of a sweep's folder is another one than a job's: it would have told of two at once.
            for (Run run : job.runs())
                assertThat(LogTail.of(run.stderr())).doesNotContain("a folder must hold one running sweep at a time");
        }
        look(true);
        System.out.printf(
                "killed %d times within %d ms: %d sweeps, %d runs, %d times lost; each sweep ended with the same bytes%n",
                KILLS,
                wholeMs,
                jobs.all().size(),
                jobs.all().stream().mapToInt(job -> job.runs().size()).sum(),
                lost);
    }

    /** How long a sweep takes from the press of the button, and what it comes to. */
    private long uninterrupted() throws Exception {
        open();
        long began = System.nanoTime();
        start("s0");
        String id = jobs.all().get(0).id();
        assertThat(jobs.await(id, state -> !state.isAlive())).isEqualTo("finished, exit 0");
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** What an operator does next: goes on with what was cut off, or starts another sweep. */
    private void press() {
        try {
            String name = "s" + sweeps;
            Job job = jobs.on(LongWork.in(work.resolve("sweeps").resolve(name))).orElse(null);
            if (job != null && job.state().isAlive()) return;
            if (job != null && job.state().isResumable()) {
                act(job, "resume");
                return;
            }
            if (job != null) sweeps++;
            start("s" + sweeps);
        } catch (Exception cut) {
            throw new CompletionException(cut);
        }
    }

    private void start(String name) throws Exception {
        Form form = Browser.form(browser().get("sweeps/new"), "")
                .with("name", name)
                .with("rounds", "8")
                .with("bins", "16")
                .with("seeds", "2")
                .with("folds", "3")
                .with("audit-cuts", "2");
        HttpResponse<String> done = browser()
                .awaited(browser().send(Browser.form(browser().awaited(browser().send(form)), "")));
        assertThat(done.body()).contains("Started as a job: ");
    }

    private void act(Job job, String what) throws Exception {
        HttpResponse<String> page = browser().get("job?q=" + job.id());
        HttpResponse<String> done = browser().send(Browser.form(browser().send(Browser.form(page, what)), what));
        assertThat(done.body()).contains("Resumed: ");
    }

    private void kill() {
        int what = random.nextInt(3);
        if (what != 0 && console != null) {
            console.destroyForcibly().onExit().join();
            console = null;
        }
        if (what != 1) {
            for (Job job : jobs.all()) if (job.state().isAlive()) HomeJobs.kill(job);
        }
    }

    /** The pages of a console that was just opened say what the disk says, and nothing that was there before is gone or changed. */
    private void look(boolean isAnswered) throws Exception {
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
        if (isAnswered)
            assertThat(jobs.on(LongWork.in(work.resolve("sweeps").resolve("s" + sweeps))))
                    .as("what a page said was started")
                    .isPresent();
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
