package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.verdict.evidence.MlopsReadiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of docs/foreign-tables.md, and what becomes of a table that measured less. */
class ForeignTableTest {
    private static final Path DOCS =
            Path.of(System.getProperty("cvntrade.root", "..")).resolve("docs");
    private static final Path EXAMPLE = DOCS.resolve("examples/foreign");
    private static final Path RESULTS = EXAMPLE.resolve("results.csv");

    @TempDir
    Path work;

    @Test
    void theSentenceOfThePageIsWhatTheCommandSays() throws IOException {
        String out = verdict(RESULTS).out();
        String page = Files.readString(DOCS.resolve("foreign-tables.md"));
        List<String> said = out.lines()
                .filter(line -> line.startsWith("verdict ") || line.startsWith("because "))
                .toList();
        assertThat(said).hasSize(2);
        assertThat(page).contains(String.join("\n", said));
    }

    @Test
    void withAPreflightAndAReadinessPageTheAuditAloneIsMissing() {
        Answer answer = verdict(
                RESULTS,
                "--evidence=" + EXAMPLE.resolve("evidence.json"),
                "--mlops=" + DOCS.resolve("stories/CVN-N001-EE-S04/mlops_readiness.md"));
        assertThat(answer.out()).contains("KEEP AVAILABLE").contains("reason missing:audit\n");
    }

    @ParameterizedTest
    @CsvSource({
        "sortino, joint",
        "expectancy_bps, joint",
        "max_drawdown, joint",
        "buy_trades, sample",
        "degenerate, sample"
    })
    void aColumnThatIsLeftOutIsNotMeasuredAndNeverALock(String column, String gate) throws IOException {
        Answer answer = verdict(without(column));
        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .contains("KEEP AVAILABLE")
                .contains(" " + gate + "(not measured)")
                .contains("reason missing:preflight,audit," + gate + ",mlops");
    }

    @Test
    void aCellThatIsMissingIsNoZero() throws IOException {
        List<String> lines = Files.readAllLines(RESULTS);
        Path fewer = work.resolve("fewer.csv");
        Files.write(fewer, lines.subList(0, lines.size() - 1));
        Answer answer = verdict(fewer);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.error())
                .contains("reason=incomplete")
                .contains("btc_vol_only")
                .contains("EEEUSDT");
    }

    @Test
    void theTemplateOfAReadinessPageIsNotCompleteBeforeItIsFilled() throws IOException {
        String template = Files.readString(DOCS.resolve("stories/mlops_readiness.template.md"));
        assertThat(MlopsReadiness.check(template).missing())
                .anyMatch(what -> what.contains("who owns the factor"))
                .anyMatch(what -> what.contains("which tests guard the factor"));
        String filled = template.replaceAll("(?s)<[^>]+>", "On 2024-09-05 it was written down, f1_buy 0.31.");
        assertThat(MlopsReadiness.check(filled).missing()).isEmpty();
    }

    private static Answer verdict(Path results, String... more) {
        String[] words = Arrays.copyOf(
                new String[] {"verdict", "--results=" + results, "--plan=" + EXAMPLE.resolve("plan.json")},
                3 + more.length);
        System.arraycopy(more, 0, words, 3, more.length);
        return Answer.of(words);
    }

    private Path without(String column) throws IOException {
        List<String> lines = Files.readAllLines(RESULTS);
        int left = Arrays.asList(lines.get(0).split(",", -1)).indexOf(column);
        assertThat(left).isNotNegative();
        Path fewer = work.resolve("fewer.csv");
        Files.write(fewer, lines.stream().map(line -> without(line, left)).toList());
        return fewer;
    }

    private static String without(String line, int field) {
        String[] fields = line.split(",", -1);
        return IntStream.range(0, fields.length)
                .filter(i -> i != field)
                .mapToObj(i -> fields[i])
                .collect(Collectors.joining(","));
    }
}
