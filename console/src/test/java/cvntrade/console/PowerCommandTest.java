package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user who plans a sweep is told of what it could find. */
class PowerCommandTest {
    /** The registered figure: about +0.025 with five coins and five folds, and a little above one in two at +0.020 never. */
    @Test
    void theDefaultPlanFindsTwoAndAHalfPoints() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Answer.of("power", "--json").out());
        assertThat(json.path("cells").asInt()).isEqualTo(25);
        assertThat(json.path("leastLift").asDouble()).isCloseTo(0.025, within(0.0015));
        assertThat(json.at("/powers/0/lift").asDouble()).isEqualTo(0.020);
        assertThat(json.at("/powers/0/power").asDouble()).isLessThan(0.55);
        assertThat(json.path("enough").asBoolean()).isTrue();
    }

    @Test
    void aSweepTooSmallForTheAssumedLiftSaysSoAndHowLargeItMustBe() {
        Answer answer = Answer.of("power", "--cryptos", "3", "--folds", "3", "--assumed-lift", "0.022");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .contains("3 cryptos × 3 folds = 9 cells, 5 seeds")
                .contains("Little power: a true lift of +0.0220")
                .contains("what would be enough, more cryptos: ");
    }

    @Test
    void theSizeAndTheNoiseOfAFinishedSweepAreTaken(@TempDir Path work) throws IOException {
        SmallSweep.market(work.resolve("market"), 7);
        String sweep = work.resolve("sweep").toString();
        assertThat(SmallSweep.run(work.resolve("market"), work.resolve("sweep"), work.resolve("home"))
                        .exit())
                .isZero();
        Answer answer = Answer.of("power", "--sweep", sweep, "--json");
        assertThat(answer.exit()).as(answer.error()).isZero();
        JsonNode json = new ObjectMapper().readTree(answer.out());
        assertThat(json.path("cryptos").asInt()).isEqualTo(3);
        assertThat(json.path("folds").asInt()).isEqualTo(3);
        assertThat(json.at("/noise/source").asText()).isEqualTo("measured in " + sweep);
    }

    @Test
    void aLiftThatCannotBeIsRefusedByName() {
        Answer answer = Answer.of("power", "--assumed-lift", "7");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("assumedLift=7");
    }

    /** A bare percent sign in a description makes the help of a command warn. */
    @Test
    void theHelpOfEveryCommandIsReadWithoutAWarning() {
        StringWriter warnings = new StringWriter();
        PrintStream standard = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            Main.commandLine().getSubcommands().forEach((name, line) -> {
                line.usage(new PrintWriter(warnings));
                line.getSubcommands().values().forEach(each -> each.usage(new PrintWriter(warnings)));
            });
        } finally {
            System.setErr(standard);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(warnings.toString()).contains("95 % intervals").doesNotContain("%%");
    }
}
