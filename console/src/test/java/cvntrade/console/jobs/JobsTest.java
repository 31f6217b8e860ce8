package cvntrade.console.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files and locks of a job say, with processes that stand in for this program. */
class JobsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path work;

    private Jobs jobs(String script) throws IOException {
        Path program = Files.writeString(work.resolve("program"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new Jobs(work.resolve("home"), new Launch(List.of(program.toString())), CLOCK);
    }

    private Asked asked(String... words) {
        return new Asked(List.of(words), work, Map.of("CVN_BTC_PURGE_BARS", "20"), "anna (command line)", NOW);
    }

    /** Its process, waited for. */
    private static void ended(Job job) {
        job.last()
                .process()
                .flatMap(ProcessMark::alive)
                .ifPresent(process -> process.onExit().join());
    }

    @Test
    void aProcessThatEndsBeforeItComesToItsLockIsLostAndIsStartedAgain() throws Exception {
        Jobs jobs = jobs("exit 0");
        Job job = jobs.start("/sweeps/first", asked("sweep"));
        ended(job);
        assertThat(jobs.get(job.id()).state().kind()).isEqualTo(JobState.Kind.LOST);
        ended(jobs.resume(job.id(), "bert (console, 127.0.0.1)"));
        assertThat(jobs.get(job.id()).runs())
                .extracting(run -> run.asked().who())
                .containsExactly("anna (command line)", "bert (console, 127.0.0.1)");
        assertThat(jobs.all()).hasSize(1);
    }

    @Test
    void aProcessThatWasStartedAMomentAgoIsNotStartedAgain() throws Exception {
        Jobs jobs = jobs("read line <\"$0.pipe\"");
        assertThat(new ProcessBuilder("mkfifo", work.resolve("program.pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        Job job = jobs.start("/sweeps/first", asked("sweep"));
        assertThat(job.state().kind()).isEqualTo(JobState.Kind.QUEUED);
        assertThatThrownBy(() -> jobs.start("/sweeps/first", asked("sweep", "--threads=1")))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.IN_USE));
        assertThat(jobs.stop(job.id(), "anna").last().stop().orElseThrow().what())
                .isEqualTo("anna");
        assertThat(jobs.get(job.id()).state().kind()).isEqualTo(JobState.Kind.LOST);
    }

    @Test
    void aNumberThatAnotherProcessHasNowIsNotTakenForTheJob() throws Exception {
        Jobs jobs = jobs("exit 0");
        Job job = jobs.start("/sweeps/first", asked("sweep"));
        ended(job);
        ProcessMark self = ProcessMark.of(ProcessHandle.current()).orElseThrow();
        job.last().keep(new ProcessMark(self.pid(), self.began().minus(Duration.ofMinutes(1))));
        assertThat(jobs.get(job.id()).state().kind()).isEqualTo(JobState.Kind.LOST);
        assertThatThrownBy(() -> jobs.stop(job.id(), "anna"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("state=lost");
        job.last().keep(self);
        assertThat(jobs.get(job.id()).state().kind()).as("this very process").isEqualTo(JobState.Kind.QUEUED);
    }

    @Test
    void aRunThatIsNotTheLastOneOfItsJobDoesNothing() throws Exception {
        Jobs jobs = jobs("exit 0");
        Job job = jobs.start("/sweeps/first", asked("sweep"));
        ended(job);
        Job again = jobs.resume(job.id(), "anna");
        ended(again);
        assertThat(inside(job.last(), 0)).as("the first one comes late").isEqualTo(1);
        assertThat(job.last().began()).isEmpty();
        assertThat(inside(again.last(), 0)).isZero();
        assertThat(jobs.get(job.id()).state()).isEqualTo(JobState.finished(0));
    }

    @Test
    void whatARunEndsWithIsKeptAndDecidesWhetherItMayGoOn() throws Exception {
        Jobs jobs = jobs("exit 0");
        Job job = jobs.start("/sweeps/first", asked("sweep"));
        ended(job);
        assertThat(inside(job.last(), 2)).isEqualTo(2);
        assertThat(jobs.get(job.id()).state().words()).isEqualTo("finished, exit 2");
        ended(jobs.resume(job.id(), "anna"));
        assertThat(inside(jobs.get(job.id()).last(), 0)).isZero();
        assertThatThrownBy(() -> jobs.resume(job.id(), "anna"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.JOB));
        ended(jobs.start("/sweeps/first", asked("sweep", "--threads=1")));
        assertThat(jobs.get(job.id()).runs()).as("a new command is another run").hasSize(3);
    }

    /** A second name of the file keeps what the file held, if another file takes its place, and not if it is written over. */
    @Test
    void theHistoryIsReplacedAsAWholeAndNeverWrittenOver() throws Exception {
        Jobs jobs = jobs("exit 0");
        Job job = jobs.start("/sweeps/first", asked("sweep"));
        ended(job);
        Path file = job.last().folder().resolveSibling("job.json");
        Path before = Files.createLink(work.resolve("before"), file);
        String text = Files.readString(before);
        ended(jobs.resume(job.id(), "bert"));
        assertThat(Files.readString(before)).isEqualTo(text);
        assertThat(Files.readString(file)).isNotEqualTo(text).contains("bert");
        for (String fact : List.of("began.json", "exit.json", "process.json", "stop.json")) {
            Path kept = job.last().folder().resolve(fact);
            Files.writeString(kept, "{}");
            Path link = Files.createLink(work.resolve(fact), kept);
            Run run = job.last();
            switch (fact) {
                case "began.json" -> run.begin(NOW);
                case "exit.json" -> run.end(0, NOW);
                case "stop.json" -> run.stop("anna", NOW);
                default -> run.keep(ProcessMark.of(ProcessHandle.current()).orElseThrow());
            }
            assertThat(Files.readString(link)).as(fact).isEqualTo("{}");
            assertThat(Files.readString(kept)).as(fact).isNotEqualTo("{}");
        }
    }

    @Test
    void aRunWritesDownItsOwnNumberWhereWhoStartedItCouldNot() throws Exception {
        Jobs jobs = jobs("exit 0");
        Job job = jobs.start("/sweeps/first", asked("sweep"));
        ended(job);
        // One that ended at once may have been gone before its mark was taken.
        Files.deleteIfExists(job.last().folder().resolve("process.json"));
        assertThat(inside(job.last(), 0)).isZero();
        assertThat(job.last().process().orElseThrow().pid())
                .isEqualTo(ProcessHandle.current().pid());
    }

    /** Who holds a lock in this process is told so when it asks for it once more. */
    @Test
    void aRunHoldsTheLockOfItsJobAndTheTurnOfAllWhileItWorks() throws Exception {
        Jobs jobs = jobs("exit 0");
        Job job = jobs.start("/sweeps/first", asked("sweep"));
        ended(job);
        Path own = job.last().folder().resolveSibling(".lock");
        Path turn = work.resolve("home/jobs/.lock");
        int code = inside(job.last(), () -> {
            for (Path lock : List.of(own, turn))
                assertThatThrownBy(() -> tryLock(lock))
                        .as(lock.toString())
                        .isInstanceOf(OverlappingFileLockException.class);
            return 7;
        });
        assertThat(code).isEqualTo(7);
    }

    private static void tryLock(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            channel.tryLock();
        }
    }

    @Test
    void whatIsAskedForIsKeptBeforeItIsStarted() throws Exception {
        Jobs jobs = jobs("exit 0");
        Asked nowhere = new Asked(List.of("sweep"), work.resolve("gone"), Map.of(), "anna", NOW);
        assertThatThrownBy(() -> jobs.start("/sweeps/first", nowhere)).hasMessageContaining("gone");
        Job kept = jobs.on("/sweeps/first").orElseThrow();
        assertThat(kept.last().asked().who()).isEqualTo("anna");
        assertThat(kept.state().kind()).isEqualTo(JobState.Kind.LOST);
    }

    @Test
    void ofManyWhoAskForTheSameAtOnceOneIsGivenIt() throws Exception {
        Jobs jobs = jobs("read line <\"$0.pipe\"");
        assertThat(new ProcessBuilder("mkfifo", work.resolve("program.pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        ExecutorService askers = Executors.newFixedThreadPool(8);
        CountDownLatch together = new CountDownLatch(1);
        try {
            List<Future<Job>> all = new ArrayList<>();
            for (int asker = 0; asker < 8; asker++) {
                all.add(askers.submit(() -> {
                    together.await();
                    return jobs.start("/sweeps/first", asked("sweep"));
                }));
            }
            together.countDown();
            int given = 0;
            for (Future<Job> each : all) {
                try {
                    each.get();
                    given++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(Refusal.class);
                }
            }
            assertThat(given).isEqualTo(1);
            assertThat(jobs.all())
                    .singleElement()
                    .satisfies(job -> assertThat(job.runs()).hasSize(1));
        } finally {
            askers.shutdownNow();
            for (Job job : jobs.all()) if (job.state().isAlive()) jobs.stop(job.id(), "the test");
        }
    }

    @Test
    void aProcessGetsItsWordsItsFolderItsVariablesAndNoCtrlC() throws Exception {
        Jobs jobs = jobs("kill -INT $$; kill -HUP $$; pwd; shift; echo \"$@\"; env | grep ^CVN_; echo oops >&2");
        Job job = jobs.start("/sweeps/first", asked("sweep", "--why=two words; $(true)"));
        ended(job);
        assertThat(Files.readString(job.last().stdout()))
                .isEqualTo(work + "\nsweep --why=two words; $(true)\nCVN_BTC_PURGE_BARS=20\n");
        assertThat(Files.readString(job.last().stderr())).isEqualTo("oops\n");
    }

    @Test
    void aJobIsNamedAfterWhatItWorksOn() throws Exception {
        Jobs jobs = jobs("exit 0");
        String first = jobs.start("/one/sweeps/first", asked("sweep")).id();
        String other = jobs.start("/two/sweeps/first", asked("sweep")).id();
        String odd = jobs.start("/../ü <script>", asked("sweep")).id();
        assertThat(first)
                .endsWith("-" + first.substring(first.length() - 8))
                .contains("first-")
                .isNotEqualTo(other);
        assertThat(jobs.on("/one/sweeps/first").orElseThrow().id()).isEqualTo(first);
        assertThat(odd).matches("[A-Za-z0-9-]+");
        assertThat(jobs.find("../home")).isEmpty();
        assertThat(jobs.find(".lock")).isEmpty();
        jobs.all().forEach(JobsTest::ended);
    }

    @Test
    void aDamagedFileIsNamedWithWhatToDo() throws Exception {
        Jobs jobs = jobs("exit 0");
        Job job = jobs.start("/sweeps/first", asked("sweep"));
        ended(job);
        Files.writeString(job.last().folder().resolve("exit.json"), "{\"code\": 0");
        assertThatThrownBy(jobs::all)
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("exit.json")
                .hasMessageContaining("move the job's folder away");
    }

    /** The work of a run as its own process does it. */
    private static int inside(Run run, int code) {
        return inside(run, () -> code);
    }

    private static int inside(Run run, IntSupplier doing) {
        System.setProperty(JobProcess.PROPERTY, run.folder().toString());
        try {
            return JobProcess.around(doing, CLOCK);
        } finally {
            System.clearProperty(JobProcess.PROPERTY);
        }
    }
}
