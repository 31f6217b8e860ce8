package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.EventLog;
import cvntrade.base.Refusal;
import cvntrade.console.Browser.Form;
import cvntrade.console.web.Page;
import cvntrade.console.web.Role;
import cvntrade.console.web.Site;
import cvntrade.console.web.Visit;
import cvntrade.console.web.WebServer;
import cvntrade.registry.Alias;
import cvntrade.registry.Registry;
import cvntrade.registry.SmallModel;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.ledger.LedgerEntry;
import cvntrade.registry.local.LocalRegistry;
import cvntrade.serving.ShadowRun;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dry runs on the page of a coin, beside looks at a sweep, while both take as long as a test wants. */
class DryRunPagesTest {
    private static final String COIN = SmallModel.SYMBOL;
    private static final String PASSWORD = "correct horse battery";
    private static final String WAITS = "This page renews itself until it is done";
    private static final String NO_DAY = "a dry run must have a day of candles: bars=12 required=96";
    private static final Act ACT = new Act("ana", "because", Instant.parse("2024-06-01T00:00:00Z"));

    @TempDir
    Path work;

    private final SlowWork looks = new SlowWork();
    private volatile int bars = 96;
    private WebServer server;
    private Browser anna;

    /** A dry run that finds the same each time. */
    private DryRun run(String symbol) {
        if (bars < 96) throw new Refusal(Refusal.Reason.COVERAGE, NO_DAY);
        return new DryRun(
                registry().holder(symbol, Alias.CHAMPION_BTC_BLIND),
                new ShadowRun(0.4321, 0.4, 0.1, 80, 3),
                Optional.empty());
    }

    private static NewSweep noSweep(List<String> words) {
        throw new Refusal(Refusal.Reason.COVERAGE, "there must be candles: words=" + words.size());
    }

    private Registry registry() {
        return LocalRegistry.in(work.resolve("home"));
    }

    private int entries() {
        return registry().history(COIN).size();
    }

    @BeforeEach
    void console() throws Exception {
        Path home = work.resolve("home");
        registry().register(SmallModel.blind(1), ACT);
        registry().promote(COIN, 1, Alias.CHAMPION_BTC_BLIND, ACT);
        Accounts accounts = Accounts.ofCost(home, 4);
        accounts.put("anna", Role.OPERATOR, PASSWORD);
        accounts.put("victor", Role.VIEWER, PASSWORD);
        LongLooks<Function<Visit, Page>> ofTheConsole = new LongLooks<>(Clock.systemUTC(), Duration.ZERO);
        CoinPages coin = new CoinPages(this::registry, Clock.systemUTC(), EventLog.SILENT);
        DryRunPages dryRun = new DryRunPages(
                this::registry,
                symbol -> looks.done(() -> run(symbol)),
                Clock.systemUTC(),
                EventLog.SILENT,
                ofTheConsole);
        NewSweepPages sweep = new NewSweepPages(
                new NewSweepForm(Map.of("--home", home.toString()), work.resolve("sweeps"), List.of(work)),
                JobsCommand.in(home),
                Clock.systemUTC(),
                EventLog.SILENT,
                words -> looks.done(() -> noSweep(words)),
                ofTheConsole);
        Site site = new Site().page("/", "Overview", query -> new Page("Overview", "", "", List.of()));
        server = WebServer.start(sweep.on(dryRun.on(coin.on(site))), 0, accounts, Clock.systemUTC());
        anna = Browser.signedIn(server, "anna", PASSWORD);
    }

    @AfterEach
    void stop() {
        looks.abandon();
        server.close();
    }

    private Form dryRun(String why) throws Exception {
        return Browser.form(anna.get("coin?q=" + COIN), "shadow").with("why", why);
    }

    private HttpResponse<String> found() throws Exception {
        looks.release(1);
        return anna.awaited(anna.send(dryRun("before the lock")));
    }

    private static void leadsBackToTheCoin(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<a class=\"way\" href=\"/coin?q=" + COIN + "\">Back to " + COIN);
    }

    @Test
    void aDryRunThatTakesLongIsWaitedForAndShowsLaterWhatItFound() throws Exception {
        int before = entries();
        HttpResponse<String> waiting = anna.send(dryRun("before the lock"));
        assertThat(Browser.path(waiting)).startsWith("coin/dry-run/look?symbol=" + COIN + "&q=");
        assertThat(waiting.body())
                .contains("<h1>" + COIN, "the models score their last 24 hours", WAITS, "data-live")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"2; url=/"
                        + Browser.path(waiting).replace("&", "&amp;"));
        assertThat(Browser.path(anna.send(dryRun("before the lock"))))
                .as("the button is pressed twice")
                .isEqualTo(Browser.path(waiting));
        looks.release(1);
        assertThat(anna.awaited(waiting).body())
                .contains("passed version 1 (none): f1_buy 0.4321 on 80 rows", "anna (console, 127.0.0.1)")
                .contains("before the lock", "As candles and history were at ", "Do it now: shadow " + COIN)
                .doesNotContain(WAITS);
        assertThat(looks.begun()).isEqualTo(1);
        assertThat(entries()).as("a look keeps nothing").isEqualTo(before);
    }

    @Test
    void keepingItRunsItAgainWhichIsWaitedForToo() throws Exception {
        int before = entries();
        Form keep = Browser.form(found(), "shadow");
        HttpResponse<String> waiting = anna.send(keep);
        assertThat(waiting.body()).contains(WAITS);
        assertThat(Browser.path(anna.send(keep)))
                .as("the button is pressed twice")
                .isEqualTo(Browser.path(waiting));
        assertThat(entries()).as("nothing is kept before it ran").isEqualTo(before);
        looks.release(1);
        assertThat(anna.awaited(waiting).body())
                .contains("Done: shadowed", "entry " + (before + 1) + " of " + COIN, "Back to " + COIN);
        assertThat(looks.begun()).isEqualTo(2);
        LedgerEntry kept = registry().history(COIN).get(before);
        assertThat(kept.who()).isEqualTo("anna (console, 127.0.0.1)");
        assertThat(kept.why()).isEqualTo("before the lock");
        assertThat(kept.fields()).containsEntry("outcome", "passed").containsEntry("f1_buy", "0.4321");
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void aRefusedOneSaysSoInItsWordsAndLeadsBackToTheCoin() throws Exception {
        bars = 12;
        HttpResponse<String> waiting = anna.send(dryRun("x"));
        assertThat(waiting.statusCode()).isEqualTo(200);
        looks.release(1);
        HttpResponse<String> refused = anna.awaited(waiting);
        assertThat(refused.body()).contains(NO_DAY);
        leadsBackToTheCoin(refused);
        HttpResponse<String> empty = anna.send(dryRun(""));
        assertThat(empty.body()).contains("a field must be filled: field=why");
        leadsBackToTheCoin(empty);
        HttpResponse<String> unknown = anna.get("coin/dry-run/look?symbol=" + COIN + "&q=0000000000000000");
        assertThat(unknown.body()).contains("send the form of the page of the coin again");
        leadsBackToTheCoin(unknown);
        assertThat(anna.get("coin/dry-run/look?symbol=NOSUCHUSDT&q=0").body())
                .contains("coin must have a model: symbol=NOSUCHUSDT");
    }

    @Test
    void whatSomeoneElseDoesWhileItRunsIsNotOverlooked() throws Exception {
        Form keep = Browser.form(found(), "shadow");
        HttpResponse<String> waiting = anna.send(keep);
        assertThat(waiting.body()).contains("the models score their last 24 hours");
        while (looks.begun() < 2) Thread.onSpinWait();
        registry().reviewed(COIN, 1, ACT);
        int before = entries();
        looks.release(1);
        HttpResponse<String> refused = anna.awaited(waiting);
        assertThat(refused.body()).contains("the history has gone on since");
        leadsBackToTheCoin(refused);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aDryRunAndALookAtASweepDoNotRunSideBySide() throws Exception {
        HttpResponse<String> dry = anna.send(dryRun("one"));
        HttpResponse<String> sweep = anna.send(SmallSweep.asked(Browser.form(anna.get("sweeps/new"), ""), "first"));
        HttpResponse<String> other = anna.send(dryRun("two"));
        assertThat(dry.body()).contains("the models score their last 24 hours");
        assertThat(sweep.body()).contains("It waits for its turn: 1 asked before.", WAITS);
        assertThat(other.body()).contains("It waits for its turn: 2 asked before.", WAITS);
        looks.release(3);
        assertThat(anna.awaited(other).body()).contains("f1_buy 0.4321");
        assertThat(anna.awaited(sweep).body()).contains("Refused: there must be candles");
        assertThat(anna.awaited(dry).body()).contains("f1_buy 0.4321");
        assertThat(looks.begun()).isEqualTo(3);
        assertThat(looks.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void aViewerSeesNoLookAndAsksForNone() throws Exception {
        HttpResponse<String> waiting = anna.send(dryRun("x"));
        Browser victor = Browser.signedIn(server, "victor", PASSWORD);
        assertThat(victor.get(Browser.path(waiting)).body())
                .contains("An operator acts")
                .doesNotContain(WAITS);
        looks.release(1);
        assertThat(anna.awaited(waiting).body()).contains("f1_buy");
        HttpResponse<String> done = victor.get(Browser.path(waiting));
        assertThat(done.body()).contains("An operator acts").doesNotContain("f1_buy", "Do it now");
        Form form = dryRun("x");
        HttpResponse<String> asked =
                victor.send(new Form(form.action(), form.fields()).with("form_token", Browser.anyToken(done)));
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(looks.begun()).isEqualTo(1);
    }
}
