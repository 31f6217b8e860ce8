package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.Browser.Form;
import cvntrade.console.web.Role;
import cvntrade.console.web.WebServer;
import cvntrade.registry.Alias;
import cvntrade.registry.Registry;
import cvntrade.registry.ledger.LedgerEntry;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An operator's day on the pages: each form is filled as it stands on the page and sent where the page says. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleDayTest {
    private static final String COIN = "AAAUSDT";
    private static final String PASSWORD = "correct horse battery";
    private static final String EVIL = "<script>alert('why')</script>";

    @TempDir
    static Path work;

    private static WebServer server;
    private static Browser browser;
    private static ConsoleCommand command;

    @BeforeAll
    static void aSweepThatMayBeLockedAndTwoModels() {
        SmallSweep.lockable(work.resolve("market"), work.resolve("sweeps/first"), work.resolve("home"));
        run("train", sweep(), home(), "--variant=none", "--why=fallback", "--cryptos=" + COIN);
        run("train", sweep(), home(), "--variant=btc_full", "--why=winner", "--cryptos=" + COIN);
        Accounts accounts = Accounts.ofCost(work.resolve("home"), 4);
        accounts.put("anna", Role.OPERATOR, PASSWORD);
        command = new ConsoleCommand();
        command.home = work.resolve("home");
        command.sweeps = List.of(work.resolve("sweeps"));
        server = WebServer.start(command.site(), 0, accounts, Clock.systemUTC());
        browser = new Browser(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void signingInLeadsToTheOverview() throws Exception {
        Form login = Browser.onlyForm(get(""));
        assertThat(login.action()).isEqualTo("/login");
        HttpResponse<String> page = send(login.with("name", "anna").with("password", PASSWORD));
        assertThat(page.body()).contains("Champions", "anna, operator", "Sign out");
    }

    @Test
    @Order(2)
    void theFallbackIsPromotedInTwoLooks() throws Exception {
        Form promote = form(get("coin?q=" + COIN), "promote")
                .with("version", "1 none")
                .with("alias", "champion_btc_blind")
                .with("why", "the fallback");
        HttpResponse<String> preview = send(promote);
        assertThat(preview.body()).contains("champion_btc_blind: none -&gt; 1 (none)", "anna (console, 127.0.0.1)");
        assertThat(registry().state(COIN).holder(Alias.CHAMPION_BTC_BLIND))
                .as("a look changes nothing")
                .isEmpty();
        assertThat(send(form(preview, "promote")).body())
                .contains("Done: promoted alias champion_btc_blind, version 1");
        assertThat(registry().holder(COIN, Alias.CHAMPION_BTC_BLIND).version()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void whatTheRulesForbidIsListedAtTheFirstLookAndNothingChanges() throws Exception {
        Form promote = form(get("coin?q=" + COIN), "promote").with("why", "too early");
        HttpResponse<String> preview = send(promote.with("version", "2 btc_full"));
        assertThat(preview.body())
                .contains("What would change for " + COIN, "champion: none -&gt; 2 (btc_full)", "It is forbidden")
                .contains("the fallback must have passed its dry run", "an operator must have locked")
                .doesNotContain("Do it now", "action=\"/coin/done\"");
        // What a browser sends is checked all the same.
        Form allowed = form(send(promote.with("version", "1 none")), "promote");
        HttpResponse<String> refused = send(allowed.with("version", "2 btc_full"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("the fallback must have passed its dry run", "an operator must have locked")
                .contains("Back to " + COIN);
        assertThat(registry().state(COIN).holder(Alias.CHAMPION)).isEmpty();
    }

    @Test
    @Order(4)
    void aLockShowsWhatItChangesBeforeItIsFinalAndIsKeptWithWhoAndWhy() throws Exception {
        run("shadow", COIN, "--data=" + work.resolve("market"), home(), "--why=dry");
        Form decide = form(get("decide?q=" + URLEncoder.encode(sweep(), StandardCharsets.UTF_8)), "");
        assertThat(decide.fields()).containsEntry("choice", "lock");
        HttpResponse<String> preview = send(decide.with("variant", "btc_full").with("why", EVIL));
        assertThat(preview.body())
                .contains("+ CVN_BTC_FEATURES_SET=full", "Nothing is promoted by this", "Decide now: lock btc_full")
                .doesNotContain(EVIL);
        assertThat(registry().decisions().all()).as("a look changes nothing").isEmpty();
        HttpResponse<String> done = send(form(preview, ""));
        assertThat(done.body()).contains("Decided: lock btc_full");
        LedgerEntry entry = registry().decisions().all().get(0);
        assertThat(entry.who()).isEqualTo("anna (console, 127.0.0.1)");
        assertThat(entry.why()).isEqualTo(EVIL);
        assertThat(registry().decisions().baseEnvironment()).containsEntry("CVN_BTC_FEATURES_SET", "full");
        assertThat(get("").body()).doesNotContain(EVIL);
        HttpResponse<String> again = send(form(preview, ""));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("the history has gone on since");
    }

    @Test
    @Order(5)
    void whoLookedBeforeSomeoneElseActedIsToldSo() throws Exception {
        HttpResponse<String> preview = send(form(get("coin?q=" + COIN), "promote")
                .with("version", "2 btc_full")
                .with("why", "locked"));
        run("registry", "review", COIN, home(), "--version=2", "--why=board");
        HttpResponse<String> late = send(form(preview, "promote"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("the history has gone on since");
        assertThat(registry().state(COIN).holder(Alias.CHAMPION)).isEmpty();
        HttpResponse<String> fresh = send(form(get("coin?q=" + COIN), "promote")
                .with("version", "2 btc_full")
                .with("why", "locked"));
        assertThat(send(form(fresh, "promote")).body()).contains("Done: promoted alias champion, version 2");
    }

    @Test
    @Order(6)
    void theWayBackAtThreeInTheMorningIsTwoForms() throws Exception {
        HttpResponse<String> page = get("coin?q=" + COIN);
        assertThat(page.body().indexOf("Roll back to the fallback"))
                .as("it stands first")
                .isBetween(0, page.body().indexOf("Show the promotion"));
        HttpResponse<String> preview = send(form(page, "rollback").with("why", "drift alert"));
        assertThat(preview.body()).contains("champion: 2 (btc_full) -&gt; 1 (none)", "Nothing forbids it now");
        assertThat(send(form(preview, "rollback")).body()).contains("Done: rolled_back alias champion, version 1");
        assertThat(registry().holder(COIN, Alias.CHAMPION).version()).isEqualTo(1);
        assertThat(registry().verify(Map.of())).isEmpty();
    }

    @Test
    @Order(7)
    void aDryRunIsShownBeforeItIsKeptAndIsRunAgainWhenItIs() throws Exception {
        Form run = form(get("coin?q=" + COIN), "shadow").with("why", "before the next lock");
        HttpResponse<String> none = awaited(run);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body())
                .contains("candles of a model", "fetch or import them")
                .contains("<a class=\"way\" href=\"/coin?q=" + COIN + "\">Back to " + COIN);
        run("import", work.resolve("market").toString(), home());
        int before = registry().history(COIN).size();
        HttpResponse<String> preview = awaited(run);
        assertThat(preview.body()).contains("f1_buy", "of the last 24 h", "Do it now: shadow");
        assertThat(registry().history(COIN)).as("a look keeps nothing").hasSize(before);
        HttpResponse<String> forged = awaited(form(preview, "shadow").with("findings", "{outcome=passed}"));
        assertThat(forged.body()).contains("what was shown must still be found");
        assertThat(awaited(form(preview, "shadow")).body()).contains("Done: shadowed");
        assertThat(registry().history(COIN)).hasSize(before + 1);
    }

    @Test
    @Order(8)
    void sweepsAreComparedSeriesAreKeptAndColumnsShowWhatSweepsLeft() throws Exception {
        String sweep = URLEncoder.encode(sweep(), StandardCharsets.UTF_8);
        Path second = Files.createDirectories(work.resolve("sweeps/second"));
        for (String file : List.of("plan.json", "verdict.json"))
            Files.copy(work.resolve("sweeps/first").resolve(file), second.resolve(file));
        String other = URLEncoder.encode(second.toString(), StandardCharsets.UTF_8);
        assertThat(get("sweep?q=" + sweep).body()).contains("First started", "<time datetime=\"20");
        assertThat(get("compare").body()).contains("<select name=\"before\">");
        assertThat(get("compare?before=" + sweep + "&after=" + other).body())
                .contains(Answer.of("dossier", "compare", sweep(), second.toString())
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .contains("gates       ");
        HttpResponse<String> drawn = get("compare/page?before=" + sweep + "&after=" + other);
        assertThat(drawn.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox");
        assertThat(drawn.body()).contains("<svg");
        assertThat(get("compare?before=nowhere&after=" + sweep).statusCode()).isEqualTo(422);

        Path out = work.resolve(COIN + "-15m.csv.gz");
        run("store", "export", COIN, "--out=" + out, home());
        HttpResponse<String> csv = get("data/csv?q=" + COIN);
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + COIN + "-15m.csv\"");
        try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(out))) {
            assertThat(csv.body()).isEqualTo(new String(packed.readAllBytes(), StandardCharsets.US_ASCII));
        }
        assertThat(get("data/csv?q=..%2Fetc").statusCode()).isEqualTo(422);

        assertThat(get("features?q=rsi").body()).contains("Last audit: ", "PASSED: not one bit moved");
        assertThat(get("feature?q=rsi_14").body()).contains("Missing values: ", "warm up");
    }

    @Test
    @Order(9)
    void aCoinWhoseChainIsBrokenStandsAsBrokenBesideTheOthers() throws Exception {
        try (Connection ledger =
                        DriverManager.getConnection("jdbc:sqlite:" + work.resolve("home/registry/ledger.sqlite"));
                Statement planted = ledger.createStatement()) {
            planted.executeUpdate("INSERT INTO ledger VALUES ('BBBUSDT', 0, 'no entry')");
        }
        for (String path : List.of("", "drift", "registry")) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains("ledger must be as it was written: stream=BBBUSDT", COIN);
        }
        assertThat(get("").body()).contains("1 (none)", "CVN_BTC_FEATURES_SET");
    }

    @Test
    @Order(10)
    void theConsoleJudgesEveryChampionOfTheDayOnItsOwnCandles() throws Exception {
        DriftSchedule schedule = command.schedule(LocalTime.MIDNIGHT);
        assertThat(schedule.look()).isTrue();
        assertThat(schedule.look()).isFalse();
        assertThat(get("drift").body()).contains(COIN + "/1", "no whole week yet");
        assertThat(get("metrics").body())
                .contains("cvntrade_drift_last_run_timestamp_seconds{symbol=\"" + COIN + "\"} ");
    }

    private static String sweep() {
        return work.resolve("sweeps/first").toString();
    }

    private static String home() {
        return "--home=" + work.resolve("home");
    }

    private static Registry registry() {
        return command.registryAt.in(command.home);
    }

    private static void run(String... words) {
        Answer answer = Answer.of(words);
        assertThat(answer.exit()).as(answer.error()).isZero();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return browser.get(path);
    }

    private static HttpResponse<String> send(Form form) throws Exception {
        return browser.send(form);
    }

    private static HttpResponse<String> awaited(Form form) throws Exception {
        return browser.awaited(send(form));
    }

    private static Form form(HttpResponse<String> page, String what) {
        return Browser.form(page, what);
    }
}
