package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was tried stays known, and each dossier tells what came before it. */
class LedgerCommandTest {
    @TempDir
    static Path work;

    @BeforeAll
    static void twoPlans() {
        SmallSweep.market(work.resolve("market"), 7);
        assertThat(sweep("first").exit()).isZero();
        assertThat(sweep("second", "--thinning=3").exit()).isZero();
    }

    @Test
    void everyPlanStandsInItOnceTheEarliestFirst() throws IOException {
        assertThat(sweep("first").exit()).as("judged again").isZero();
        assertThat(sweep("elsewhere").exit()).as("the same plan").isZero();
        JsonNode trials = new ObjectMapper().readTree(ledger("--json").out());
        assertThat(trials).hasSize(2);
        assertThat(trials.at("/0/planHash").asText()).isEqualTo(hash("first"));
        assertThat(trials.at("/1/planHash").asText()).isEqualTo(hash("second"));
        assertThat(trials.at("/0/lift").isNumber()).isTrue();
        assertThat(ledger("--factor=btc_features").out()).contains("2 plans judged");
        assertThat(ledger("--factor=other").out()).contains("nothing was judged");
    }

    @Test
    void aDossierTellsWhatCameBeforeItAndNothingElse() throws IOException {
        String second = Files.readString(work.resolve("second/dossier.html"));
        assertThat(second)
                .contains("1 plan had been judged")
                .contains(hash("first").substring(0, 12));
        assertThat(sweep("first").exit()).isZero();
        assertThat(Files.readString(work.resolve("first/dossier.html")))
                .contains("this is the first plan that was judged on its home")
                .doesNotContain(hash("second").substring(0, 12));
    }

    @Test
    void aDamagedEntryIsNamedAndNotLeftOut(@TempDir Path home) throws IOException {
        Path ledger = home.resolve("ledger");
        Files.createDirectories(ledger);
        Path entry;
        try (Stream<Path> files = Files.list(work.resolve("home/ledger"))) {
            entry = files.findFirst().orElseThrow();
        }
        String text = Files.readString(entry);
        Files.writeString(ledger.resolve("cut.json"), text.substring(0, text.length() / 2));
        Answer answer = Answer.of("ledger", "--home=" + home);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("cut.json");
    }

    private static String hash(String sweep) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(work.resolve(sweep).resolve("plan.json")))
                .path("planHash")
                .asText();
    }

    private static Answer ledger(String... more) {
        return Answer.of(Stream.concat(Stream.of("ledger", "--home=" + work.resolve("home")), Stream.of(more))
                .toArray(String[]::new));
    }

    private static Answer sweep(String out, String... more) {
        return SmallSweep.run(work.resolve("market"), work.resolve(out), work.resolve("home"), more);
    }
}
