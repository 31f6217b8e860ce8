package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.features.Feature;
import cvntrade.features.FeatureFamily;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.enrichment.Enrichment;
import cvntrade.features.page.FeaturePage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesCommandTest {
    private static final List<FeatureFamily> FAMILIES = Enrichment.families(Catalogue.builtIn());

    private final StringWriter error = new StringWriter();
    private int exit;

    private String run(String... words) {
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            exit = Main.commandLine().setErr(new PrintWriter(error)).execute(words);
        } finally {
            System.setOut(standard);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aloneItPrintsTheList() {
        String alone = run("features");
        assertThat(exit).isZero();
        assertThat(run("features", "list")).isEqualTo(alone);
        List<String> names = FAMILIES.stream()
                .flatMap(family -> family.features().stream())
                .map(Feature::name)
                .toList();
        assertThat(alone.lines().limit(names.size()).map(line -> line.substring(0, line.indexOf(' '))))
                .isEqualTo(names);
        assertThat(alone).endsWith(names.size() + " columns\n");
    }

    @Test
    void aFamilyIsListedAlone() {
        assertThat(run("features", "list", "--family", "calendar"))
                .contains("hour_sin", "weekend", "5 columns")
                .doesNotContain("ret_1");
    }

    @Test
    void anUnknownFamilyIsNamedWithTheNearest() {
        run("features", "list", "--family", "calender");
        assertThat(exit).isEqualTo(Main.UNREADABLE);
        assertThat(error.toString()).contains("family=calender; did you mean calendar?");
    }

    @Test
    void theListIsJsonWhereverTheOptionStands() throws IOException {
        JsonNode list = new ObjectMapper().readTree(run("features", "--json"));
        assertThat(new ObjectMapper().readTree(run("features", "list", "--json")))
                .isEqualTo(list);
        assertThat(list.path(0).toString())
                .isEqualTo("{\"name\":\"ret_1\",\"family\":\"returns\",\"lookbackBars\":2,\"readsReference\":false}");
    }

    /** The RSI of 14 bars reads 280 changes, the fewest m with (13/14)^m below 1e-9, and so 281 closes: 70.25 hours. */
    @Test
    void aColumnIsExplained() {
        int weights = 0;
        for (double left = 1; left >= 1e-9; left *= 13 / 14.0) weights++;
        assertThat(run("features", "show", "rsi_14"))
                .contains("momentum")
                .contains("100 × g ÷ (g + l)", "here n = 14")
                .contains("percent, 0 to 100")
                .contains((weights + 1) + " bars, " + (weights + 1) / 4.0 + " hours")
                .containsPattern("reads +close\n")
                .contains("the close did not move")
                .contains("within 2e-7 of TA-Lib's RSI")
                .contains("Wilder (1978)");
        assertThat(exit).isZero();
    }

    @Test
    void everyColumnIsExplainedInFull() throws IOException {
        for (FeatureFamily family : FAMILIES) {
            for (Feature feature : family.features()) {
                JsonNode sheet = new FeatureSheet(family, feature).json();
                for (String word : List.of("formula", "unit", "unknown", "difference", "source")) {
                    assertThat(sheet.path(word).asText())
                            .as(feature.name() + " " + word)
                            .isNotBlank();
                }
            }
        }
        JsonNode shown = new ObjectMapper().readTree(run("features", "show", "ret_std_ratio_48_672", "--json"));
        assertThat(shown.path("parameters").toString()).isEqualTo("{\"a\":48,\"b\":672}");
        assertThat(shown.path("lookbackHours").asDouble()).isEqualTo(673 / 4.0);
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearest() {
        run("features", "show", "rsi_15");
        assertThat(exit).isEqualTo(Main.UNREADABLE);
        assertThat(error.toString()).contains("feature=rsi_15; did you mean rsi_14?");
    }

    @Test
    void thePageIsWritten(@TempDir Path work) {
        Path file = work.resolve("features.md");
        run("features", "page", "--out", file.toString());
        assertThat(exit).isZero();
        assertThat(file).hasContent(FeaturePage.of(FAMILIES));
    }

    @Test
    void thePageIsOfTheBuiltInColumnsAlone(@TempDir Path work) {
        Path file = work.resolve("features.md");
        run("features", "page", "--out", file.toString(), "--plugins", "mine.jar");
        assertThat(exit).isEqualTo(Main.UNREADABLE);
        assertThat(error.toString()).contains("the page must be of the built-in columns alone");
        assertThat(file).doesNotExist();
    }
}
