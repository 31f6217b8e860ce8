package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator's day by the keyboard alone, on the pages as they stand. Each page that only a form leads to is looked at as the walk does. */
@Order(1) // The walk then finds a history.
@ExtendWith(Stage.Set.class)
class DayTest {
    private static final String EVIL = "<script>alert('why')</script><img src=x onerror=alert(1)>";

    /** The folder of the sweep that she starts. */
    private static final String TODAY = "today";

    @Test
    void anOperatorSweepsDecidesPromotesSeesADriftAndRollsBackByTheKeyboardAlone(Stage stage) {
        try (Person anna = stage.person(Look.DESKTOP_LIGHT)) {
            anna.open("/");
            look(anna, "sign-in");
            anna.tabTo("Name")
                    .type("anna")
                    .tabTo("Password")
                    .type("not the password")
                    .enter();
            assertThat(anna.words()).contains("Name or password is wrong");
            look(anna, "sign-in-wrong");
            anna.tabTo("Name")
                    .type("anna")
                    .tabTo("Password")
                    .type(Stage.PASSWORD)
                    .enter();
            assertThat(anna.heading()).isEqualTo("Overview");
            theSkipLinkSkips(anna);
            startASweepAndWatchIt(anna, stage);

            promote(anna, "1 none", "champion_btc_blind", "the fallback");
            assertThat(anna.words()).contains("Done: promoted alias champion_btc_blind, version 1");
            look(anna, "promoted");
            showPromotion(anna, "2 btc_full", "champion", "too early");
            assertThat(anna.words())
                    .contains("It is forbidden", "the fallback must have passed its dry run", "must have locked")
                    .doesNotContain("Do it now");
            look(anna, "forbidden");
            aForgottenLookLeadsBack(anna);
            dryRun(anna);

            readAndDecide(anna, stage);
            promote(anna, "2 btc_full", "champion", "locked and dry");
            assertThat(anna.words()).contains("Done: promoted alias champion, version 2");

            stage.drift();
            followTheAlert(anna);
            look(anna, "coin");
            anna.tabTo("Why").type("drift alert").tabTo("Show the rollback").enter();
            look(anna, "rollback-first-look");
            anna.tabTo("Do it now").enter();
            assertThat(anna.words()).contains("Done: rolled_back alias champion, version 1");

            anna.tabTo("Sign out").enter();
            assertThat(anna.heading()).isEqualTo("Sign in");
            // The two answers that refuse stand in the browser's own list of errors, and nothing else does.
            assertThat(anna.wrong())
                    .hasSize(2)
                    .allMatch(said -> said.contains("status of 403") || said.contains("status of 422"));
        }
    }

    @Test
    void aViewerIsToldThatAnOperatorActs(Stage stage) {
        try (Person victor = stage.person(Look.PHONE_DARK).signIn("victor")) {
            coin(victor);
            assertThat(victor.words()).contains("An operator acts").doesNotContain("Show the promotion");
            assertThat(victor.wrong()).isEmpty();
        }
    }

    /** The settings of the stage's own sweep, so that it comes to the same plan. */
    private static void startASweepAndWatchIt(Person anna, Stage stage) {
        anna.open("/");
        anna.tabTo("Sweeps").enter();
        anna.tabTo("Start a sweep").enter();
        look(anna, "sweep-form");
        anna.tabTo("Name of its folder").type(TODAY);
        anna.choose("Candles", stage.market().toString());
        anna.tabTo("Test blocks").type("3").tabTo("Fits of every cell").type("2");
        anna.tabTo("Boosting rounds").type("20").tabTo("Bins").type("16");
        anna.tabTo("Cuts of the look-ahead audit").type("2");
        anna.tabTo("Show its plan").enter();
        assertThat(anna.words())
                .contains("Pre-flight: enough", "Power: ", "MLOps readiness: ", "variant     btc_full", "asked for");
        look(anna, "sweep-first-look");
        anna.tabTo("Start it now").enter();
        assertThat(anna.words()).contains("Started as a job: ");
        look(anna, "sweep-started");
        anna.tabTo("To the job").enter();
        anna.page().evaluate("window.isTheSame = true");
        anna.await("running\\. [0-9]+ of [0-9]+ cells finished");
        assertThat(anna.page().evaluate("window.isTheSame"))
                .as("renewed in place")
                .isEqualTo(true);
        anna.photograph("day/job-running");
        anna.tabTo("Overview").enter();
        anna.photograph("day/overview-while-a-job-runs");
        anna.page().goBack();
        anna.await("finished, exit 0");
        assertThat(anna.words()).contains("LOCK CANDIDATE").doesNotContain("Show what stopping does");
        look(anna, "job-finished");
    }

    private static void dryRun(Person anna) {
        coin(anna);
        anna.tabTo("Show the rollback").tabTo("Why").type("dry").tabTo("Run it").enter();
        anna.await("f1_buy .* of the last 24 h");
        look(anna, "dry-run-first-look");
        anna.tabTo("Do it now").enter();
        anna.await("Done: shadowed");
        look(anna, "dry-run-kept");
    }

    /** From the overview to the column, to what to do about it, and to where it is done. */
    private static void followTheAlert(Person anna) {
        anna.open("/");
        assertThat(anna.words()).contains("Open alerts and watches", "alert");
        look(anna, "overview-with-alerts");
        anna.tabTo("btc_").enter();
        assertThat(anna.words()).contains("State: alert, by ", "Effect: spread");
        String column = anna.page().url();
        look(anna, "drift-column");
        anna.tabTo("Runbook").enter();
        assertThat(anna.words()).contains("registry rollback");
        look(anna, "drift-runbook");
        anna.open(column);
        anna.tabTo("Roll back or promote " + Stage.COIN).enter();
        assertThat(anna.heading()).isEqualTo(Stage.COIN);
    }

    private static void readAndDecide(Person anna, Stage stage) {
        anna.open("/");
        anna.tabTo("Sweeps").enter();
        anna.tabTo(stage.sweep().resolveSibling(TODAY).toString()).enter();
        String page = anna.page().url();
        anna.tabTo("dossier").enter();
        assertThat(anna.heading()).isEqualTo("LOCK CANDIDATE");
        anna.open(page);
        anna.tabTo("Decide on it").enter();
        anna.choose("Variant", "btc_full").tabTo("Why").type(EVIL).tabTo("Show what would change");
        anna.enter();
        assertThat(anna.words()).contains("+ CVN_BTC_FEATURES_SET=full", EVIL);
        look(anna, "decide-first-look");
        assertThat(anna.page().locator("button.grave").innerText()).isEqualTo("Decide now: lock btc_full");
        anna.tabTo("Decide now").enter();
        assertThat(anna.words()).contains("Decided: lock btc_full");
        look(anna, "decided");
    }

    private static void promote(Person anna, String version, String alias, String why) {
        showPromotion(anna, version, alias, why);
        anna.tabTo("Do it now").enter();
    }

    private static void showPromotion(Person anna, String version, String alias, String why) {
        coin(anna);
        anna.choose("Version", version).choose("As", alias).tabTo("Why").type(why);
        anna.tabTo("Show the promotion").enter();
    }

    private static void aForgottenLookLeadsBack(Person anna) {
        anna.open("/coin/dry-run/look?symbol=" + Stage.COIN + "&q=0000000000000000");
        assertThat(anna.heading()).isEqualTo("Refused");
        look(anna, "refused");
        anna.tabTo("Back to " + Stage.COIN).enter();
        assertThat(anna.heading()).isEqualTo(Stage.COIN);
    }

    private static void coin(Person person) {
        person.open("/");
        person.tabTo(Stage.COIN).enter();
    }

    private static void theSkipLinkSkips(Person anna) {
        anna.page().keyboard().press("Tab");
        assertThat(anna.page().evaluate("document.activeElement.textContent")).isEqualTo("To the content");
        anna.page().keyboard().press("Enter");
        anna.page().keyboard().press("Tab");
        assertThat(anna.page().evaluate("document.querySelector('main').contains(document.activeElement)"))
                .isEqualTo(true);
    }

    private static void look(Person person, String name) {
        List<String> problems = person.problems("day/" + name);
        person.look(Look.DESKTOP_LIGHT);
        assertThat(problems).as(name).isEmpty();
        // The keyboard begins again at the top.
        person.page().evaluate("document.activeElement.blur()");
    }
}
