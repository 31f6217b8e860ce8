package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.jobs.Job;
import cvntrade.console.jobs.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs as a person at a terminal has them: each is a process of its own, and what became of it is read from the disk. */
@Tag("slow")
class JobsCommandTest {
    @TempDir
    static Path market;

    @TempDir
    Path work;

    private HomeJobs jobs;

    @BeforeEach
    void home() {
        jobs = new HomeJobs(work.resolve("home"));
    }

    @BeforeAll
    static void candles() {
        SmallSweep.market(market.resolve("klines"), 7);
    }

    @AfterEach
    void nothingRunsOn() {
        jobs.stopAll();
    }

    @Test
    void aSweepRunsInTheBackgroundAndEndsWithTheBytesOfOneInTheForeground() throws Exception {
        Answer started = Answer.of(start("first"));
        assertThat(started.exit()).as(started.error()).isZero();
        Job job = jobs.only();
        assertThat(started.out()).contains(job.id(), "./cvntrade sweep --data=", "by " + user() + " (command line)");
        assertThat(jobs.await(job.id(), state -> !state.isAlive())).isEqualTo("finished, exit 0");
        assertThat(SmallSweep.run(market.resolve("klines"), work.resolve("other"), work.resolve("home"))
                        .exit())
                .isZero();
        for (String file : List.of("plan.json", "results.csv", "verdict.json"))
            assertThat(work.resolve("first").resolve(file))
                    .hasSameBinaryContentAs(work.resolve("other").resolve(file));
        Answer log = Answer.of("jobs", "log", job.id(), "--home=" + work.resolve("home"));
        assertThat(log.out()).contains("event=sweep_finished");
        assertThat(Answer.of("jobs", "log", job.id(), "--out", "--home=" + work.resolve("home"))
                        .out())
                .contains("dossier.html");
        assertThat(Files.readString(work.resolve("first/start.json"))).contains("./cvntrade sweep --data=");
        Answer again = Answer.of("jobs", "resume", job.id(), "--home=" + work.resolve("home"));
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.error()).contains("reason=job", "state=finished, exit 0");
    }

    @Test
    void whatRunsIsNotStartedAgainAndWhatWasStoppedGoesOn() throws Exception {
        assertThat(Answer.of(start("first")).exit()).isZero();
        Answer second = Answer.of(start("first", "--threads=1"));
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.error()).contains("reason=in_use", "must not be started while it is queued or runs");
        String id = jobs.only().id();
        jobs.await(id, state -> state.kind() == JobState.Kind.RUNNING);
        Answer stopped = Answer.of("jobs", "stop", id, "--by=anna", "--home=" + work.resolve("home"));
        assertThat(stopped.exit()).as(stopped.error()).isZero();
        assertThat(stopped.out()).contains("state    stopped", "told to stop  by anna (command line)", "exit 143");
        assertThat(Answer.of("jobs", "stop", id, "--home=" + work.resolve("home"))
                        .error())
                .contains("must be queued or running to be stopped");
        Answer resumed = Answer.of("jobs", "resume", id, "--by=bert", "--home=" + work.resolve("home"));
        assertThat(resumed.exit()).as(resumed.error()).isZero();
        assertThat(jobs.await(id, state -> !state.isAlive())).isEqualTo("finished, exit 0");
        assertThat(Answer.of("jobs", "show", id, "--home=" + work.resolve("home"))
                        .out())
                .containsSubsequence("run 1", "by " + user(), "by anna", "run 2", "by bert", "ended, exit 0");
    }

    @Test
    void aJobWhoseProcessWasKilledIsLostAndGoesOn() throws Exception {
        assertThat(Answer.of(start("first")).exit()).isZero();
        String id = jobs.only().id();
        jobs.await(id, state -> state.kind() == JobState.Kind.RUNNING);
        HomeJobs.kill(jobs.get(id));
        assertThat(jobs.await(id, state -> !state.isAlive())).isEqualTo("lost");
        assertThat(Answer.of("jobs", "list", "--json", "--home=" + work.resolve("home"))
                        .out())
                .contains("\"state\" : \"lost\"", "\"resumable\" : true");
        assertThat(Answer.of("jobs", "resume", id, "--home=" + work.resolve("home"))
                        .exit())
                .isZero();
        assertThat(jobs.await(id, state -> !state.isAlive())).isEqualTo("finished, exit 0");
    }

    @Test
    void oneJobRunsAndTheNextWaitsForItsTurn() throws Exception {
        assertThat(Answer.of(start("first")).exit()).isZero();
        String first = jobs.only().id();
        jobs.await(first, state -> state.kind() == JobState.Kind.RUNNING);
        assertThat(Answer.of(start("second")).out()).contains("queued");
        String second = jobs.all().get(0).id();
        assertThat(second).isNotEqualTo(first);
        jobs.await(second, state -> state.kind() == JobState.Kind.RUNNING);
        assertThat(jobs.get(first).state().isAlive()).isFalse();
        assertThat(jobs.await(second, state -> !state.isAlive())).isEqualTo("finished, exit 0");
    }

    @Test
    void aCommandThatDoesNotGoOnWhereItStoppedIsNoJob() {
        assertThat(Answer.of("jobs", "start", "--home=" + work.resolve("home"), "doctor")
                        .error())
                .contains("there are sweep, investigate and fetch");
        assertThat(Answer.of("jobs", "start", "sweep", "--out=x", "--nonsense").error())
                .contains("Unknown option: '--nonsense'");
        assertThat(Answer.of("jobs", "show", "none", "--home=" + work.resolve("home"))
                        .exit())
                .isEqualTo(2);
        assertThat(Answer.of("jobs", "list", "--home=" + work.resolve("home")).out())
                .contains("no job was asked for in this home yet");
    }

    @Test
    void aJobThatFailedKeepsItsExitCodeAndItsError() throws Exception {
        Answer started = Answer.of(start("first", "--cryptos=NOSUCHUSDT"));
        assertThat(started.exit()).as(started.error()).isZero();
        String id = jobs.only().id();
        assertThat(jobs.await(id, state -> !state.isAlive())).isEqualTo("finished, exit 2");
        assertThat(Answer.of("jobs", "log", id, "--home=" + work.resolve("home"))
                        .out())
                .contains("crypto=NOSUCHUSDT");
        assertThat(jobs.get(id).state().isResumable()).isTrue();
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    private String[] start(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("jobs", "start", "--home=" + work.resolve("home")));
        words.addAll(SmallSweep.words(market.resolve("klines"), work.resolve(out), work.resolve("home")));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }
}
