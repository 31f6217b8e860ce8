package cvntrade.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.features.CandleColumn;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.sweep.dossier.Dossier;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding a factor is one class and one line; and one that looks ahead is stopped before its first cell. */
class AddedFactorTest {
    @TempDir
    Path out;

    @Test
    void aFactorThatRegisteredItselfRunsFromPlanToDossier() {
        Factor factor = Factors.named("pulse");
        SweepOutcome outcome = SmallMarket.run(factor, out, 2);
        assertThat(outcome.cells()).hasSize(2 * SmallMarket.COINS * 3);
        assertThat(outcome.report().leakage().orElseThrow().note()).contains("no delay to take away");
        Dossier.write(new SweepFolder(out), outcome, "./cvntrade sweep --factor pulse");
        assertThat(SmallMarket.text(out.resolve("dossier.html")))
                .contains("Does the change over seven bars lift F1?")
                .contains("no delay to take away")
                .contains("What this sweep could find")
                .contains("./cvntrade sweep --factor pulse");
    }

    @Test
    void aColumnThatReadsAheadEndsTheSweepBeforeItsFirstCell() {
        SweepOutcome outcome = SmallMarket.run(new PeekingFactor(), out, 2);
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.LEAKAGE_ABANDON);
        assertThat(outcome.report().reason()).isEqualTo("audit");
        assertThat(outcome.cells()).isEmpty();
        assertThat(out.resolve("results.csv")).doesNotExist();
        assertThat(outcome.audit().cryptos())
                .allSatisfy(crypto -> assertThat(crypto.findings()).first().satisfies(finding -> {
                    assertThat(finding.what()).isEqualTo("peek");
                    assertThat(finding.barsAhead()).isEqualTo(PeekingFactor.BARS_AHEAD);
                }));
        Dossier.write(new SweepFolder(out), outcome, "./cvntrade sweep");
        assertThat(SmallMarket.text(out.resolve("dossier.html")))
                .contains("LEAKAGE ABANDON")
                .contains("Values of the past that moved")
                .contains("peek");
    }

    @Test
    void noFactorIsNamedWhereFactorsAreJudged() throws IOException {
        Path project = Path.of(System.getProperty("cvntrade.root", ".."));
        Path factorsOwn = project.resolve("sweep/src/main/java/cvntrade/sweep/btc");
        int seen = 0;
        for (String room : List.of("sweep/src/main", "verdict/src/main")) {
            try (Stream<Path> files = Files.walk(project.resolve(room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (file.startsWith(factorsOwn) || file.toString().contains("META-INF")) continue;
                    assertThat(SmallMarket.text(file)).as(file.toString()).doesNotContain("btc_");
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(80);
    }

    /** The pulse factor with a column that reads bars it cannot know yet. */
    private static final class PeekingFactor extends PulseFactor {
        private static final int BARS_AHEAD = 4;

        @Override
        public List<Feature> features(Map<String, String> environment) {
            return environment.containsKey("CVN_PULSE_BARS") ? List.of(new Peek()) : List.of();
        }
    }

    /** The change of the close over the next four bars. */
    private record Peek() implements Feature {
        @Override
        public String name() {
            return "peek";
        }

        @Override
        public String key() {
            return "peek";
        }

        @Override
        public int lookbackBars() {
            return 1;
        }

        @Override
        public Set<CandleColumn> reads() {
            return Set.of();
        }

        @Override
        public int referenceDelayBars() {
            return 0;
        }

        @Override
        public Column on(FeatureInput input) {
            Column close = input.target().close();
            return Column.generate(
                    close.size(),
                    row -> row + PeekingFactor.BARS_AHEAD < close.size()
                            ? close.get(row + PeekingFactor.BARS_AHEAD) / close.get(row) - 1
                            : Double.NaN);
        }
    }
}
