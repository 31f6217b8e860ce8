package cvntrade.learning.xgboost;

import static cvntrade.learning.xgboost.Samples.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.learning.BoostParameter;
import cvntrade.learning.BoostSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeMemoryTest {
    private static final BoostSettings STUMP =
            BoostSettings.DEFAULT.with(BoostParameter.ROUNDS, 1).with(BoostParameter.MAX_DEPTH, 1);

    private final Samples samples = Samples.draw(1, 40_000);
    private final float[] values = samples.only(OWN);
    private final float[] row = Arrays.copyOf(values, OWN.size());

    /**
     * Each round holds two matrices of 40,000 x 20 entries of 8 bytes and the bins of one: unfreed, 30 rounds would be hundreds of megabytes.
     * The rounds leave next to nothing on Java's heap, so no collection comes to free for them what they forgot.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void matricesAreFreedWhenClosed() throws IOException {
        assertThat(growthKb(30, this::fitOnNewMatrices)).as("growth in kB").isLessThan(100_000);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void modelsAreFreedWhenClosed() throws IOException {
        try (FitMatrix matrix = FitMatrix.plain(OWN, values, samples.buy())) {
            assertThat(growthKb(300, () -> score(matrix))).as("growth in kB").isLessThan(50_000);
        }
    }

    private void fitOnNewMatrices() {
        try (FitMatrix matrix = FitMatrix.plain(OWN, values, samples.buy());
                ScoreMatrix rows = matrix.rowsToScore(values)) {
            assertThat(rows.layout().width()).isEqualTo(OWN.size());
            score(matrix);
        }
    }

    private void score(FitMatrix matrix) {
        try (BoostedModel model = matrix.fit(STUMP, 1)) {
            assertThat(model.predict(row)).hasSize(1);
        }
    }

    private static long growthKb(int rounds, Runnable round) throws IOException {
        for (int i = 0; i < 10; i++) round.run();
        long before = residentKb();
        for (int i = 0; i < rounds; i++) round.run();
        return residentKb() - before;
    }

    private static long residentKb() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
        throw new IOException("/proc/self/status must have VmRSS");
    }
}
