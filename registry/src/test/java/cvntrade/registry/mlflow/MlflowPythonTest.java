package cvntrade.registry.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.learning.xgboost.BoostedModel;
import cvntrade.registry.Alias;
import cvntrade.registry.Registry;
import cvntrade.registry.SmallModel;
import cvntrade.registry.ledger.Act;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that was registered here, loaded there by MLflow's own client. */
@NeedsMlflow
class MlflowPythonTest {
    private static final int ROWS = 10_000;
    private static final String PROGRAM = """
            import sys, numpy as np, mlflow, mlflow.xgboost, xgboost
            _, server, name, columns, rows, scores = sys.argv
            mlflow.set_tracking_uri(server)
            trees = mlflow.xgboost.load_model(f'models:/{name}@champion')
            x = np.fromfile(rows, dtype='>f4').astype('f4').reshape(-1, int(columns))
            trees.inplace_predict(x, missing=np.nan, validate_features=False).astype('>f4').tofile(scores)
            print('xgboost', xgboost.__version__, 'mlflow', mlflow.__version__)
            """;

    @TempDir
    Path folder;

    @Test
    void pythonGivesTheSameScoresToTheLastBit() throws IOException, InterruptedException {
        String namespace = MlflowServer.namespace();
        String server = MlflowServer.running().address().toString();
        Registry registry =
                MlflowRegistry.at(MlflowAddress.of(server, namespace, Map.of())).registry();
        Act act = new Act("ana", "a test", Instant.EPOCH);
        registry.register(SmallModel.blind(6), act);
        registry.register(SmallModel.blind(7), act);
        registry.promote(SmallModel.SYMBOL, 2, Alias.CHAMPION, act);
        int columns = SmallModel.blind(7).columns().size();
        float[] rows = rows(columns);
        Path rowFile = folder.resolve("rows");
        Path scoreFile = folder.resolve("scores");
        write(rowFile, rows);
        Process python = new ProcessBuilder(
                        MlflowServer.program().resolveSibling("python").toString(),
                        "-c",
                        PROGRAM,
                        server,
                        namespace + "." + SmallModel.SYMBOL,
                        "" + columns,
                        rowFile.toString(),
                        scoreFile.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(python.waitFor())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        ByteBuffer scores = ByteBuffer.wrap(Files.readAllBytes(scoreFile));
        try (BoostedModel trees = registry.champion(SmallModel.SYMBOL).trees()) {
            float[] own = trees.predict(rows);
            assertThat(own).hasSize(ROWS);
            for (int row = 0; row < ROWS; row++) {
                assertThat(Float.floatToIntBits(own[row])).as("row " + row).isEqualTo(scores.getInt(Float.BYTES * row));
            }
            assertThat(Float.floatToIntBits(own[0])).as("not all the same").isNotEqualTo(Float.floatToIntBits(own[1]));
        }
    }

    private static float[] rows(int columns) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(11);
        float[] rows = new float[ROWS * columns];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(20) == 0 ? Float.NaN : 0.04f * (random.nextFloat() - 0.5f);
        }
        return rows;
    }

    private static void write(Path file, float[] values) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(file)))) {
            for (float value : values) out.writeFloat(value);
        }
    }
}
