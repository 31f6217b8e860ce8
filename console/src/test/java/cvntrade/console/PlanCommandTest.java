package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer is shown of plans, and how one takes the place of another. */
class PlanCommandTest {
    @TempDir
    static Path work;

    @BeforeAll
    static void sweeps() {
        SmallSweep.market(work.resolve("market"), 7);
        assertThat(sweep("first").exit()).isZero();
        assertThat(sweep("second", "--thinning=5", "--amends=" + work.resolve("first"))
                        .exit())
                .isZero();
    }

    @Test
    void thePlanIsShownWithWhatIsNotTheDefault() {
        Answer answer = Answer.of("plan", "show", work.resolve("first").toString());
        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .contains("question    Do features from Bitcoin's candles lift")
                .contains("leakage     suspect btc_full_purge0, reference btc_full")
                .contains("  folds: 5 -> 3\n")
                .contains("  model.rounds: \"60\" -> \"8\"\n")
                .doesNotContain("thinningStep: ")
                .doesNotContain("amends");
    }

    @Test
    void theDifferenceOfTwoPlansIsTheSettingThatWasChanged() throws IOException {
        Answer answer = Answer.of(
                "plan",
                "diff",
                work.resolve("first").toString(),
                work.resolve("second").resolve("plan.json").toString());
        assertThat(answer.out()).contains("  settings.thinningStep: 4 -> 5\n");
        JsonNode json = new ObjectMapper()
                .readTree(Answer.of(
                                "plan",
                                "diff",
                                work.resolve("first").toString(),
                                work.resolve("first").toString(),
                                "--json")
                        .out());
        assertThat(json.path("differences")).isEmpty();
    }

    @Test
    void anAmendedPlanNamesTheOldOneAndWhatChanged() throws IOException {
        JsonNode first = new ObjectMapper().readTree(Files.readString(work.resolve("first/plan.json")));
        JsonNode second = new ObjectMapper().readTree(Files.readString(work.resolve("second/plan.json")));
        assertThat(second.at("/amends/planHash")).isEqualTo(first.path("planHash"));
        assertThat(second.at("/amends/changes/0/path").asText()).isEqualTo("settings.thinningStep");
        assertThat(Files.readString(work.resolve("second/dossier.html")))
                .contains("It amends the plan " + first.path("planHash").asText())
                .contains("settings.thinningStep from 4 to 5");
        assertThat(Answer.of("plan", "show", work.resolve("second").toString()).out())
                .contains("amends the plan " + first.path("planHash").asText());
    }

    @Test
    void anAmendmentThatChangesNothingIsRefused() {
        Answer answer = sweep("third", "--amends=" + work.resolve("first"));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.error()).contains("an amended plan must differ from the old one");
        assertThat(work.resolve("third").resolve("plan.json")).doesNotExist();
    }

    private static Answer sweep(String out, String... more) {
        return SmallSweep.run(work.resolve("market"), work.resolve(out), work.resolve("home"), more);
    }
}
