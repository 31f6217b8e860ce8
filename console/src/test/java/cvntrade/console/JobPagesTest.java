package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.Browser.Form;
import cvntrade.console.jobs.JobState;
import cvntrade.console.web.Role;
import cvntrade.console.web.WebServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep is started, watched, stopped and resumed on pages, and a viewer watches. */
@Tag("slow")
class JobPagesTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    static Path market;

    @TempDir
    Path work;

    private WebServer server;
    private Browser anna;
    private Browser victor;
    private HomeJobs jobs;

    @BeforeAll
    static void candles() {
        assertThat(Answer.of(
                                "simulate",
                                "--truth=planted",
                                "--bars=9000",
                                "--cryptos=3",
                                "--seed=1",
                                "--out=" + market.resolve("klines"))
                        .exit())
                .isZero();
    }

    @BeforeEach
    void console() throws Exception {
        jobs = new HomeJobs(work.resolve("home"));
        Accounts accounts = Accounts.ofCost(work.resolve("home"), 4);
        accounts.put("anna", Role.OPERATOR, PASSWORD);
        accounts.put("victor", Role.VIEWER, PASSWORD);
        server = WebServer.start(command().site(), 0, accounts, Clock.systemUTC());
        anna = Browser.signedIn(server, "anna", PASSWORD);
        victor = Browser.signedIn(server, "victor", PASSWORD);
    }

    private ConsoleCommand command() {
        ConsoleCommand command = new ConsoleCommand();
        command.home = work.resolve("home");
        command.sweeps = List.of(work.resolve("sweeps"));
        command.data = List.of(market.resolve("klines"));
        return command;
    }

    @AfterEach
    void nothingRunsOn() {
        server.close();
        jobs.stopAll();
    }

    @Test
    void aSweepIsSeenBeforeItBeginsStartedStoppedAndResumed() throws Exception {
        HttpResponse<String> look = anna.awaited(anna.send(small(startForm())));
        assertThat(look.body())
                .contains(
                        "Pre-flight: enough",
                        "Power: ",
                        "MLOps readiness: ",
                        "variant     none",
                        "anna (console, 127.0.0.1)",
                        "./cvntrade jobs start --home " + work.resolve("home") + " sweep --data=",
                        "Start it now");
        assertThat(jobs.all()).as("a look starts nothing").isEmpty();
        assertThat(work.resolve("sweeps")).doesNotExist();
        HttpResponse<String> started = anna.awaited(anna.send(Browser.form(look, "")));
        assertThat(started.body()).contains("Started as a job: ");
        String id = jobs.only().id();
        jobs.await(id, state -> state.kind() == JobState.Kind.RUNNING);
        awaitFile(work.resolve("sweeps/first/plan.json"));

        HttpResponse<String> page = anna.get("job?q=" + id);
        assertThat(page.body())
                .contains("data-live", " cells finished", "Show what stopping does")
                .contains("/sweep?q=" + encoded(work.resolve("sweeps/first").toString()));
        assertThat(victor.get("sweep?q=" + encoded(work.resolve("sweeps/first").toString()))
                        .body())
                .contains("data-live", "running. ", "/job?q=" + id);
        assertThat(victor.get("").body()).contains("Jobs under way", "<a href=\"/job?q=" + id, "data-live");
        HttpResponse<String> stopLook = anna.send(Browser.form(page, "stop"));
        assertThat(stopLook.body()).contains("SIGTERM", "Stop it now");
        assertThat(jobs.get(id).state().isAlive()).as("a look stops nothing").isTrue();
        assertThat(anna.send(Browser.form(stopLook, "stop")).body()).contains("Stopped: stopped");
        HttpResponse<String> late = anna.send(Browser.form(stopLook, "stop"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("the history has gone on since");

        HttpResponse<String> stopped = anna.get("job?q=" + id);
        assertThat(stopped.body()).doesNotContain("data-live");
        HttpResponse<String> resumeLook = anna.send(Browser.form(stopped, "resume"));
        assertThat(anna.send(Browser.form(resumeLook, "resume")).body()).contains("Resumed: ");
        assertThat(jobs.await(id, state -> !state.isAlive())).isEqualTo("finished, exit 0");
        assertThat(victor.get("job?q=" + id).body())
                .contains("told to stop", "asked for again", "anna (console, 127.0.0.1)", "LOCK CANDIDATE");
        assertThat(victor.get("jobs").body()).contains("finished, exit 0", "/job?q=" + id);
        assertThat(victor.get("sweeps").body()).contains("LOCK CANDIDATE");
        assertThat(victor.get("").body()).contains("None. The page Jobs has").doesNotContain("/job?q=", "data-live");
    }

    @Test
    void aSecondStartOfTheSameThingIsRefusedFromBothSides() throws Exception {
        HttpResponse<String> look = anna.awaited(anna.send(small(startForm())));
        anna.awaited(anna.send(Browser.form(look, "")));
        String id = jobs.only().id();
        HttpResponse<String> again = anna.awaited(anna.send(Browser.form(look, "")));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(anna.awaited(anna.send(small(startForm()))).body())
                .contains("Refused: a job must not be started while it is queued or runs", id)
                .doesNotContain("Start it now");
        List<String> words = jobs.get(id).last().asked().words();
        List<String> asJob = new java.util.ArrayList<>(List.of("jobs", "start", "--home=" + work.resolve("home")));
        asJob.addAll(words);
        assertThat(Answer.of(asJob.toArray(String[]::new)).error()).contains("reason=in_use");
        jobs.await(id, state -> state.kind() == JobState.Kind.RUNNING);
        awaitFile(work.resolve("sweeps/first/.lock"));
        Answer byHand = Answer.of(words.toArray(String[]::new));
        assertThat(byHand.exit()).isEqualTo(1);
        assertThat(byHand.error()).contains("a folder must hold one running sweep at a time");
        assertThat(jobs.get(id).runs()).hasSize(1);
    }

    @Test
    void whatWouldBeRefusedIsSaidBeforeItBegins() throws Exception {
        assertThat(anna.awaited(anna.send(small(startForm()).with("cryptos", "NOSUCHUSDT")))
                        .body())
                .contains("Refused: crypto must be in the data", "there are: ")
                .doesNotContain("Start it now");
        assertThat(anna.awaited(anna.send(small(startForm()).with("folds", "many")))
                        .body())
                .contains("Invalid value for option &#39;--folds&#39;");
        HttpResponse<String> unnamed = anna.send(small(startForm()).with("name", "../elsewhere"));
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(unnamed.body()).contains("To the page Sweeps");
        Form elsewhere = small(startForm());
        assertThat(anna.send(elsewhere.with("data", "/etc")).body())
                .contains("candles must be of a folder that the console was started with");
        Files.createDirectories(work.resolve("sweeps/first"));
        Files.writeString(work.resolve("sweeps/first/plan.json"), "{\"another\": 1}");
        assertThat(anna.awaited(anna.send(small(startForm()))).body()).contains("the folder holds another plan");
        assertThat(jobs.all()).isEmpty();
    }

    @Test
    void aViewerSeesAndDoesNotAct() throws Exception {
        assertThat(victor.get("sweeps/new").body())
                .contains("An operator starts a sweep")
                .doesNotContain("Show its plan");
        Form annas = small(startForm());
        HttpResponse<String> look = anna.awaited(anna.send(annas));
        String token = Browser.anyToken(victor.get("sweeps/new"));
        for (Form form : List.of(annas, Browser.form(look, ""))) {
            HttpResponse<String> refused = victor.send(form.with("form_token", token));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("victor is a viewer");
        }
        assertThat(jobs.all()).isEmpty();
        anna.awaited(anna.send(Browser.form(look, "")));
        String id = jobs.only().id();
        HttpResponse<String> page = victor.get("job?q=" + id);
        assertThat(page.body()).contains("An operator stops and resumes").doesNotContain("Show what stopping does");
        Form stop = Browser.form(anna.send(Browser.form(anna.get("job?q=" + id), "stop")), "stop");
        assertThat(victor.send(stop.with("form_token", token)).statusCode()).isEqualTo(403);
        assertThat(jobs.get(id).state().isAlive()).isTrue();
    }

    private Form startForm() throws Exception {
        return Browser.form(anna.get("sweeps/new"), "");
    }

    private static Form small(Form form) {
        return SmallSweep.asked(form, "first").with("rounds", "20");
    }

    private void awaitFile(Path file) throws Exception {
        jobs.await(jobs.only().id(), state -> Files.exists(file) || !state.isAlive());
        assertThat(file).exists();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
