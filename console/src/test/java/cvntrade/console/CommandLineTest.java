package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.verdict.evidence.MlopsReadiness;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a user gets for input that cannot be used: an exit code, and a message that says what, where, which value, what to do. */
class CommandLineTest {
    @TempDir
    static Path work;

    private static Path market;

    /** Exit code and standard error of one command line. */
    private record Answer(int exit, String error) {}

    @BeforeAll
    static void aSmallMarket() {
        market = work.resolve("market");
        assertThat(answer("simulate", "--truth", "null", "--bars", "900", "--cryptos", "2", "--out", market.toString())
                        .exit())
                .isZero();
    }

    private static Answer answer(String... words) {
        StringWriter error = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(error));
        return new Answer(line.execute(words), error.toString());
    }

    @Test
    void anUnknownCryptoIsNamedWithThoseThatAreThere() {
        Answer answer = answer(
                "sweep",
                "--data",
                market.toString(),
                "--cryptos",
                "NOSUCHUSDT",
                "--out",
                work.resolve("a").toString());
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error())
                .contains("crypto=NOSUCHUSDT")
                .contains("there are: ")
                .contains("BTCUSDT");
    }

    @Test
    void anEmptyStoreSaysHowCandlesComeIn() {
        Path home = work.resolve("empty-home");
        Answer answer = answer(
                "sweep", "--home", home.toString(), "--out", work.resolve("a").toString());
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error())
                .contains(home.toString())
                .contains("./cvntrade import DIR")
                .contains("--data");
    }

    @Test
    void aCryptoNamedTwiceIsRefused() {
        Answer answer = answer(
                "sweep",
                "--data",
                market.toString(),
                "--cryptos",
                "AAAUSDT,AAAUSDT",
                "--out",
                work.resolve("a").toString());
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("each crypto must be named once");
    }

    @Test
    void anUnknownFactorIsNamedWithThoseThatAreThere() {
        Answer answer = answer(
                "sweep",
                "--data",
                market.toString(),
                "--factor",
                "btc_feature",
                "--out",
                work.resolve("a").toString());
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("factor=btc_feature").contains("known: btc_features");
    }

    @Test
    void aMisspeltHyperParameterIsRefusedWithTheNearestName() {
        Answer answer = answer(
                "sweep",
                "--data",
                market.toString(),
                "--model",
                "max_dept=5",
                "--out",
                work.resolve("a").toString());
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.error()).contains("max_dept").contains("did you mean max_depth?");
    }

    @Test
    void anOutputUnderAFileIsNamed() throws IOException {
        Path file = Files.writeString(work.resolve("a-file"), "here first");
        Answer answer = answer(
                "simulate",
                "--truth",
                "null",
                "--bars",
                "200",
                "--out",
                file.resolve("below").toString());
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("must not lie under a file").contains(file.toString());
        assertThat(file).hasContent("here first");
    }

    @Test
    void anOutputOfAnUnknownKindIsRefusedBeforeAnyWork() {
        Answer answer = answer("enrich", "--target", "nowhere.csv", "--out", "rows.xlsx");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("output must end in .csv or .parquet: out=rows.xlsx");
    }

    @Test
    void aMissingPlanIsNamed() {
        Answer answer = answer("verdict", "--results", "nowhere.csv", "--plan", "nowhere.json");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("plan must be a file: path=nowhere.json");
    }

    @Test
    void aFolderWithoutAPlanCannotBeInvestigated() {
        Answer answer = answer("investigate", work.resolve("no-sweep").toString());
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("plan must be a file: path=").contains("no-sweep");
    }

    @Test
    void aPlanThatNoSweepRegisteredCannotBeInvestigated() throws IOException {
        Path folder = Files.createDirectories(work.resolve("by-hand"));
        Files.writeString(folder.resolve("plan.json"), """
                {"factor": "btc_features", "cryptos": ["AAAUSDT"], "folds": 3,
                 "variants": [{"variant": "none", "role": "baseline"}, {"variant": "btc_min", "role": "candidate"}]}
                """);
        Answer answer = answer("investigate", folder.toString(), "--data", market.toString());
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("plan must be one that a sweep has registered: missing=preflight");
    }

    @Test
    void aTruthThatIsNoneIsRefused() {
        Answer answer = answer(
                "simulate", "--truth", "plantd", "--out", work.resolve("b").toString());
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("plantd").contains("planted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "simulate",
                "import",
                "symbols",
                "fetch",
                "store",
                "quality",
                "enrich",
                "features",
                "audit",
                "preflight",
                "sweep",
                "investigate",
                "verdict",
                "cache",
                "drift",
                "doctor"
            })
    void everyVerbExplainsItselfWithAnExample(String verb) {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        assertThat(line.execute(verb, "--help")).isZero();
        assertThat(out.toString()).contains("Example").contains("./cvntrade " + verb);
    }

    @Test
    void theReadinessPageOfTheBtcFeaturesIsComplete() throws IOException {
        Path page = Path.of(System.getProperty("cvntrade.root", ".."))
                .resolve("docs/stories/CVN-N001-EE-S04/mlops_readiness.md");
        assertThat(MlopsReadiness.check(Files.readString(page)).missing()).isEmpty();
    }
}
