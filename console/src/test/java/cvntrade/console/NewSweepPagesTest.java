package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.EventLog;
import cvntrade.console.Browser.Form;
import cvntrade.console.web.Page;
import cvntrade.console.web.Role;
import cvntrade.console.web.Site;
import cvntrade.console.web.WebServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at a sweep that is to be started, while their reading takes as long as a test wants. */
class NewSweepPagesTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String WAITS = "This page renews itself until it is done";

    @TempDir
    static Path market;

    @TempDir
    Path work;

    private final SlowWork readings = new SlowWork();
    private WebServer server;
    private Browser anna;
    private Browser bert;

    @BeforeAll
    static void candles() {
        SmallSweep.market(market.resolve("klines"), 7);
    }

    @BeforeEach
    void console() throws Exception {
        Path home = work.resolve("home");
        Accounts accounts = Accounts.ofCost(home, 4);
        accounts.put("anna", Role.OPERATOR, PASSWORD);
        accounts.put("bert", Role.OPERATOR, PASSWORD);
        accounts.put("victor", Role.VIEWER, PASSWORD);
        NewSweepPages pages = new NewSweepPages(
                new NewSweepForm(
                        Map.of("--home", home.toString()), work.resolve("sweeps"), List.of(market.resolve("klines"))),
                JobsCommand.in(home),
                Clock.systemUTC(),
                EventLog.SILENT,
                words -> readings.done(() -> NewSweep.of(words)),
                new LongLooks<>(Clock.systemUTC(), Duration.ZERO));
        Site site = pages.on(new Site().page("/", "Overview", query -> new Page("Overview", "", "", List.of())));
        server = WebServer.start(site, 0, accounts, Clock.systemUTC());
        anna = Browser.signedIn(server, "anna", PASSWORD);
        bert = Browser.signedIn(server, "bert", PASSWORD);
    }

    @AfterEach
    void stop() {
        readings.abandon();
        server.close();
    }

    private static Form named(Browser browser, String name) throws Exception {
        return SmallSweep.asked(Browser.form(browser.get("sweeps/new"), ""), name);
    }

    @Test
    void aLookThatTakesLongIsWaitedForOnAPageThatRenewsItselfAndIsDoneOnce() throws Exception {
        HttpResponse<String> waiting = anna.send(named(anna, "first"));
        String address = Browser.path(waiting);
        assertThat(address).startsWith("sweeps/new/look?q=");
        assertThat(waiting.body())
                .contains(WAITS, "data-live")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"2; url=/" + address
                        + "&amp;renewal=1\"></noscript>");
        assertThat(Browser.path(anna.send(named(anna, "first"))))
                .as("the button is pressed twice")
                .isEqualTo(address);
        assertThat(Browser.path(bert.send(named(bert, "first"))))
                .as("another asks the same")
                .isEqualTo(address);
        assertThat(anna.get(address).body()).as("loaded again").contains(WAITS);
        readings.release(1);
        HttpResponse<String> seen = anna.awaited(anna.get(address));
        assertThat(seen.body())
                .contains("Pre-flight: ", "As candles, folder and jobs were at ", "anna (console, 127.0.0.1)")
                .doesNotContain(WAITS, "http-equiv");
        assertThat(bert.get(address).body()).contains("Pre-flight: ", "bert (console, 127.0.0.1)");
        assertThat(readings.begun()).isEqualTo(1);
        // A new question, for candles may have changed.
        readings.release(1);
        assertThat(anna.awaited(anna.send(named(anna, "first"))).body()).contains("Pre-flight: ");
        assertThat(readings.begun()).isEqualTo(2);
    }

    @Test
    void noTwoLooksOfAnyKindReadAtOnceAndTheNextWaitsForItsTurn() throws Exception {
        readings.release(1);
        Form start = Browser.form(anna.awaited(anna.send(named(anna, "first"))), "");
        HttpResponse<String> one = anna.send(named(anna, "second"));
        HttpResponse<String> second = anna.send(start.with("head", "another"));
        HttpResponse<String> third = bert.send(named(bert, "third"));
        assertThat(third.body()).contains("It waits for its turn: 2 asked before.", WAITS);
        assertThat(second.body()).contains("It waits for its turn: 1 asked before.");
        readings.release(3);
        assertThat(anna.awaited(one).body()).contains("Start it now");
        HttpResponse<String> refused = anna.awaited(second);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("the history has gone on since");
        assertThat(bert.awaited(third).body()).contains("Start it now");
        assertThat(readings.begun()).isEqualTo(4);
        assertThat(readings.mostAtOnce()).isEqualTo(1);
        assertThat(JobsCommand.in(work.resolve("home")).all()).isEmpty();
    }

    @Test
    void theNinthThatWouldWaitIsRefused() throws Exception {
        for (int i = 0; i < 8; i++)
            assertThat(anna.send(named(anna, "s" + i)).body()).contains(WAITS);
        HttpResponse<String> ninth = anna.send(named(anna, "s8"));
        assertThat(ninth.statusCode()).isEqualTo(422);
        assertThat(ninth.body()).contains("not too many may wait for a look", "nothing was done");
        assertThat(anna.send(named(anna, "s0")).body()).as("it waits already").contains(WAITS);
    }

    @Test
    void aViewerAndAConsoleThatKnowsNoLookShowNone() throws Exception {
        HttpResponse<String> waiting = anna.send(named(anna, "first"));
        assertThat(Browser.signedIn(server, "victor", PASSWORD)
                        .get(Browser.path(waiting))
                        .body())
                .contains("An operator starts a sweep")
                .doesNotContain(WAITS);
        HttpResponse<String> unknown = anna.get("sweeps/new/look?q=0000000000000000");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("send the form of the page Start a sweep again");
    }
}
