package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.EventLog;
import cvntrade.console.Browser.Form;
import cvntrade.console.web.Page;
import cvntrade.console.web.Role;
import cvntrade.console.web.Site;
import cvntrade.console.web.WebServer;
import cvntrade.registry.Alias;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.SmallModel;
import cvntrade.registry.contract.ModelArtefact;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.local.LocalRegistry;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What forbids a promotion or a rollback, as the page of the coin and the command line say it before anything is done. */
class ForbiddenPromotionTest {
    private static final String COIN = SmallModel.SYMBOL;
    private static final String PASSWORD = "correct horse battery";
    private static final Act ACT = new Act("ana", "because", Instant.parse("2024-06-01T00:00:00Z"));
    private static final String NO_DRY_RUN = "the fallback must have passed its dry run: version=2 shadow=none";
    private static final String NO_LOCK =
            "an operator must have locked its variant on its dossier: variant=btc_min plan=" + SmallModel.PLAN;

    @TempDir
    Path home;

    private WebServer server;
    private Browser anna;

    private Registry registry() {
        return LocalRegistry.in(home);
    }

    @BeforeEach
    void aBtcModelAndAFallback() throws Exception {
        registry().register(SmallModel.withBtc(1), ACT);
        registry().register(SmallModel.blind(1), ACT);
        registry().promote(COIN, 2, Alias.CHAMPION_BTC_BLIND, ACT);
        Accounts accounts = Accounts.ofCost(home, 4);
        accounts.put("anna", Role.OPERATOR, PASSWORD);
        Site site = new Site().page("/", "Overview", query -> new Page("Overview", "", "", List.of()));
        server = WebServer.start(
                new CoinPages(this::registry, Clock.systemUTC(), EventLog.SILENT).on(site),
                0,
                accounts,
                Clock.systemUTC());
        anna = Browser.signedIn(server, "anna", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> shown(String what, String version) throws Exception {
        Form form = Browser.form(anna.get("coin?q=" + COIN), what).with("why", "because");
        return anna.send(version.isEmpty() ? form : form.with("version", version));
    }

    private Answer promote(String... more) {
        List<String> words = new ArrayList<>(List.of("registry", "promote", COIN, "--version=1", "--home=" + home));
        words.addAll(List.of(more));
        return Answer.of(words.toArray(String[]::new));
    }

    @Test
    void thePageListsEveryRuleThatForbidsAPromotionAndOffersNoFinalButton() throws Exception {
        HttpResponse<String> forbidden = shown("promote", "1 btc_min");
        assertThat(forbidden.statusCode()).isEqualTo(200);
        assertThat(forbidden.body())
                .contains("What would change for " + COIN, "champion: none -&gt; 1 (btc_min)", "It is forbidden")
                .contains("<p class=\"notice bad\">" + NO_DRY_RUN, "<p class=\"notice bad\">" + NO_LOCK)
                .contains("Back to " + COIN)
                .doesNotContain("Do it now", "action=\"" + CoinPages.DONE, "Nothing forbids");
        HttpResponse<String> allowed = shown("promote", "2 none");
        assertThat(allowed.body())
                .contains("Nothing forbids it now", "Do it now: promote " + COIN)
                .doesNotContain("It is forbidden");
        assertThat(anna.send(Browser.form(allowed, "promote")).body()).contains("Done: promoted");
    }

    @Test
    void aRollbackToDamagedFilesIsForbiddenAtTheFirstLook() throws Exception {
        assertThat(shown("rollback", "").body())
                .contains("champion: none -&gt; 2 (none)", "Nothing forbids it now", "Do it now: rollback");
        ModelVersion fallback = registry().holder(COIN, Alias.CHAMPION_BTC_BLIND);
        Files.writeString(home.resolve("registry/models").resolve(fallback.id()).resolve(ModelArtefact.MODEL), "other");
        assertThat(shown("rollback", "").body())
                .contains("It is forbidden", "hash must be the registered one", "Back to " + COIN)
                .doesNotContain("Do it now", "action=\"" + CoinPages.DONE);
    }

    @Test
    void theDryRunOfTheCommandListsTheSameAndWritesNothing() throws Exception {
        int before = registry().history(COIN).size();
        Answer forbidden = promote("--dry-run");
        assertThat(forbidden.exit()).isEqualTo(1);
        assertThat(forbidden.out()).isEmpty();
        assertThat(forbidden.error()).contains("refused: 2 problems:\n  - " + NO_DRY_RUN, "\n  - " + NO_LOCK);
        assertThat(promote("--why=x").error()).as("the promotion itself").isEqualTo(forbidden.error());
        Answer json = promote("--dry-run", "--json", "--why=x");
        assertThat(json.exit()).isEqualTo(1);
        JsonNode said = new ObjectMapper().readTree(json.out());
        assertThat(said.path("alias").asText()).isEqualTo("champion");
        assertThat(said.path("forbidden")).hasSize(2);
        assertThat(said.at("/forbidden/0").asText()).startsWith(NO_DRY_RUN);
        registry().register(SmallModel.blind(2), ACT);
        Answer allowed = Answer.of("registry", "promote", COIN, "--version=3", "--dry-run", "--home=" + home);
        assertThat(allowed.exit()).isZero();
        assertThat(allowed.out())
                .isEqualTo("nothing forbids to promote ADAUSDT version 3 as champion; nothing was written\n");
        assertThat(registry().history(COIN)).hasSize(before + 1);
        assertThat(registry().state(COIN).holder(Alias.CHAMPION)).isEmpty();
    }

    @Test
    void withoutADryRunAReasonIsNeeded() {
        Answer answer = promote();
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("Missing required option: '--why=TEXT'");
        assertThat(promote("--by=ana").exit()).isEqualTo(2);
    }
}
