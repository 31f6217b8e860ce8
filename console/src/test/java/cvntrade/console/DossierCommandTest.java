package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does with dossiers: looks at one, holds two against each other. */
@Tag("slow")
class DossierCommandTest {
    @TempDir
    static Path work;

    @BeforeAll
    static void sweeps() {
        System.setProperty("java.awt.headless", "true");
        SmallSweep.market(work.resolve("market"), 7);
        assertThat(sweep("first").exit()).isZero();
        assertThat(sweep("second", "--thinning=3").exit()).isZero();
    }

    @Test
    void withoutADesktopThePathIsPrinted() {
        Answer answer = Answer.of("dossier", "open", folder("first"));
        assertThat(answer.exit()).isZero();
        assertThat(answer.out().lines())
                .startsWith(work.resolve("first/dossier.html").toAbsolutePath().toString())
                .anyMatch(line -> line.contains("no desktop here"));
    }

    @Test
    void aFolderWithoutADossierIsNamed() {
        Answer answer = Answer.of("dossier", "open", folder("market"));
        assertThat(answer.exit()).isEqualTo(Main.UNREADABLE);
        assertThat(answer.error()).contains("a finished sweep must have a dossier", "market");
    }

    @Test
    void twoSweepsAreShownWithWhatDiffersInPlanAndLift() throws IOException {
        Answer answer = Answer.of("dossier", "compare", folder("first"), folder("second"));
        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .contains("  settings.thinningStep: 4 -> 3\n")
                .contains(verdict("first").path("sentence").asText())
                .contains(verdict("second").path("sentence").asText());
        String row = answer.out()
                .lines()
                .filter(line -> line.startsWith("btc_full_purge0 "))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains(lift("first", "btc_full_purge0")).contains(lift("second", "btc_full_purge0"));
        assertThat(lift("first", "btc_full_purge0")).isNotEqualTo(lift("second", "btc_full_purge0"));
    }

    @Test
    void theSameIsDrawnOnOnePageThatNeedsNoNetwork() throws IOException {
        Path page = work.resolve("compared.html");
        assertThat(Answer.of("dossier", "compare", folder("first"), folder("second"), "--page", page.toString())
                        .exit())
                .isZero();
        String html = Files.readString(page);
        assertThat(html)
                .contains(">settings.thinningStep</td>")
                .contains(lift("first", "btc_full_purge0").split(" ")[0])
                .contains(lift("second", "btc_full_purge0").split(" ")[0])
                .contains("<text x=\"0\" y=\"34\">btc_min, before</text>")
                .doesNotContain("http://")
                .doesNotContain("https://");
        int variants = new ObjectMapper()
                .readTree(Answer.of("dossier", "compare", folder("first"), folder("second"), "--json")
                        .out())
                .path("variants")
                .size();
        assertThat(html.split("class=\"interval\"", -1))
                .as("one interval a variant and sweep")
                .hasSize(2 * variants + 1);
    }

    @Test
    void aSweepIsLikeItself() throws IOException {
        Answer answer = Answer.of("dossier", "compare", folder("first"), folder("first"));
        assertThat(answer.out()).contains("the plans do not differ").contains(" come out alike, 0 do not");
        JsonNode json = new ObjectMapper()
                .readTree(Answer.of("dossier", "compare", folder("first"), folder("first"), "--json")
                        .out());
        assertThat(json.path("differences")).isEmpty();
        assertThat(json.path("variants")).isNotEmpty().allSatisfy(variant -> {
            assertThat(variant.path("before")).isEqualTo(variant.path("after"));
            assertThat(variant.at("/before/ci95")).hasSize(2);
            assertThat(variant.at("/before/gates")).isNotEmpty();
        });
    }

    @Test
    void aGateThatComesOutOtherwiseIsNamed() throws IOException {
        Path changed = work.resolve("changed");
        Files.createDirectory(changed);
        Files.copy(work.resolve("first/plan.json"), changed.resolve("plan.json"));
        JsonNode verdict = verdict("first");
        assertThat(verdict.at("/variants/0/gates/f1_buy/outcome").asText()).isEqualTo("FAILED");
        ((ObjectNode) verdict.at("/variants/0/gates/f1_buy")).put("outcome", "NOT_MEASURED");
        Files.writeString(changed.resolve("verdict.json"), verdict.toString());
        Answer answer = Answer.of("dossier", "compare", folder("first"), changed.toString());
        assertThat(answer.out()).contains("failed -> not measured").contains(" come out alike, 1 do not");
    }

    @Test
    void aVerdictOfAnotherPlanIsRefused() throws IOException {
        Path mixed = work.resolve("mixed");
        Files.createDirectory(mixed);
        Files.copy(work.resolve("first/plan.json"), mixed.resolve("plan.json"));
        Files.copy(work.resolve("second/verdict.json"), mixed.resolve("verdict.json"));
        Answer answer = Answer.of("dossier", "compare", folder("first"), mixed.toString());
        assertThat(answer.exit()).isEqualTo(Main.REFUSED);
        assertThat(answer.error()).contains("a verdict must be that of the plan beside it");
    }

    private static String lift(String sweep, String variant) throws IOException {
        for (JsonNode each : verdict(sweep).path("variants")) {
            if (each.path("variant").asText().equals(variant)) {
                return String.format(
                        java.util.Locale.ROOT, "%+.4f", each.path("meanDelta").asDouble());
            }
        }
        throw new AssertionError("variant must be judged: " + variant);
    }

    private static JsonNode verdict(String sweep) throws IOException {
        return new ObjectMapper().readTree(Files.readString(work.resolve(sweep).resolve("verdict.json")));
    }

    private static String folder(String name) {
        return work.resolve(name).toString();
    }

    private static Answer sweep(String out, String... more) {
        return SmallSweep.run(work.resolve("market"), work.resolve(out), work.resolve("home"), more);
    }
}
