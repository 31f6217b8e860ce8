package cvntrade.verdict.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.verdict.plan.VerdictPlan;
import cvntrade.verdict.table.CellRow;
import cvntrade.verdict.table.Metric;
import cvntrade.verdict.table.ResultsTable;
import cvntrade.verdict.table.SeedScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseEstimateTest {
    private static final int CRYPTOS = 60;
    private static final int FOLDS = 60;
    private static final int SEEDS = 4;

    @TempDir
    Path folder;

    private final StringBuilder seeds = new StringBuilder("variant,crypto,fold,seed_number,f1_buy\n");
    private final List<CellRow> rows = new ArrayList<>();

    /** With 60 clusters a standard deviation is known to about 9 %; four of those are allowed. */
    @Test
    void thePartsOfAKnownNoiseAreFoundAgain() throws IOException {
        Noise planted = new Noise(0.020, 0.010, 0.015, 0.030, 0.04, "planted");
        Noise found = estimate(planted, CRYPTOS, FOLDS);
        assertThat(found.cryptoSd()).isCloseTo(0.020, offset(0.020 * 0.36));
        assertThat(found.foldSd()).isCloseTo(0.010, offset(0.010 * 0.36));
        assertThat(found.cellSd()).isCloseTo(0.015, offset(0.0015));
        assertThat(found.seedSd()).isCloseTo(0.030, offset(0.0015));
        assertThat(found.levelSd()).isCloseTo(0.04, offset(0.004));
        assertThat(found.source()).isEqualTo("here");
    }

    /** All of the scatter is that of the seeds; it must not be taken for something that more cryptos would mend. */
    @Test
    void whatSeedsExplainIsNoNoiseOfCells() throws IOException {
        Noise found = estimate(new Noise(0, 0, 0, 0.030, 0.04, "planted"), CRYPTOS, FOLDS);
        assertThat(found.seedSd()).isCloseTo(0.030, offset(0.0015));
        assertThat(found.cellSd()).isLessThan(0.006);
        assertThat(found.cryptoSd()).isLessThan(0.003);
        assertThat(found.foldSd()).isLessThan(0.003);
    }

    @Test
    void aSweepOfOneCryptoIsTooSmall() {
        assertThatThrownBy(() -> estimate(new Noise(0.01, 0.01, 0.01, 0.01, 0.01, "planted"), 1, 5))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cryptos=1 folds=5");
    }

    @Test
    void aTableWithoutSeedsIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("seeds.csv"), "variant,crypto,fold,f1_buy\na,b,0,0.1\n");
        assertThatThrownBy(() -> SeedScores.read(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("seed_number")
                .hasMessageContaining(file.toString());
    }

    private Noise estimate(Noise noise, int cryptos, int folds) throws IOException {
        Random random = new Random(5);
        double[] ofFold = IntStream.range(0, folds)
                .mapToDouble(f -> noise.foldSd() * random.nextGaussian())
                .toArray();
        for (int crypto = 0; crypto < cryptos; crypto++) {
            double ofCrypto = noise.cryptoSd() * random.nextGaussian();
            for (int fold = 0; fold < folds; fold++) {
                double level = 0.4 + noise.levelSd() * random.nextGaussian();
                double shared = ofCrypto + ofFold[fold] + noise.cellSd() * random.nextGaussian();
                add("none", crypto, fold, seed -> level);
                add("some", crypto, fold, seed -> level + 0.03 + shared + noise.seedSd() * random.nextGaussian());
            }
        }
        String names =
                IntStream.range(0, cryptos).mapToObj(c -> "\"C" + c + "\"").collect(Collectors.joining(", "));
        VerdictPlan plan = VerdictPlan.parse("""
                {"factor": "example", "folds": %d, "cryptos": [%s], "leakagePair": {"none": "not needed here"},
                 "variants": [{"variant": "none", "role": "baseline"}, {"variant": "some", "role": "candidate"}]}
                """.formatted(folds, names));
        Path file = Files.writeString(folder.resolve("seeds.csv"), seeds);
        return NoiseEstimate.of(plan, ResultsTable.of(rows), SeedScores.read(file), "here");
    }

    private void add(String variant, int crypto, int fold, java.util.function.IntToDoubleFunction f1) {
        double sum = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            double each = f1.applyAsDouble(seed);
            sum += each;
            seeds.append(variant + ",C" + crypto + "," + fold + "," + seed + "," + each + "\n");
        }
        rows.add(new CellRow(variant, "C" + crypto, fold, Map.of(Metric.F1_BUY, sum / SEEDS)));
    }
}
