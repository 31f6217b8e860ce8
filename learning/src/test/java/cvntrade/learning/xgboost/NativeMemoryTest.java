package cvntrade.learning.xgboost;

import static cvntrade.learning.xgboost.Samples.ALL;
import static cvntrade.learning.xgboost.Samples.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.learning.BoostParameter;
import cvntrade.learning.BoostSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeMemoryTest {
    private static final BoostSettings STUMP =
            BoostSettings.DEFAULT.with(BoostParameter.ROUNDS, 1).with(BoostParameter.MAX_DEPTH, 1);

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsClosedIsFreed() throws IOException {
        Samples samples = Samples.draw(1, 40_000);
        for (int i = 0; i < 10; i++) fitAndScore(samples);
        long before = residentKb();
        for (int i = 0; i < 60; i++) fitAndScore(samples);
        // Each round holds two matrices of 40,000 x 29 entries of 8 bytes: 60 of them unfreed would be over a gigabyte.
        assertThat(residentKb() - before).as("growth in kB").isLessThan(300_000);
    }

    private static void fitAndScore(Samples samples) {
        try (FitMatrix matrix = FitMatrix.masked(ALL, samples.values(), samples.buy());
                ScoreMatrix rows = matrix.rowsToScore(samples.values());
                BoostedModel model = matrix.fit(STUMP, 1, OWN)) {
            assertThat(model.predict(rows)).hasSize(40_000);
        }
    }

    private static long residentKb() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
        throw new IOException("/proc/self/status must have VmRSS");
    }
}
