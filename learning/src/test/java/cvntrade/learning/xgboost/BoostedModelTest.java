package cvntrade.learning.xgboost;

import static cvntrade.learning.xgboost.Samples.ALL;
import static cvntrade.learning.xgboost.Samples.OWN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.MalformedInput;
import cvntrade.learning.BoostParameter;
import cvntrade.learning.BoostSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoostedModelTest {
    private static final BoostSettings SETTINGS = BoostSettings.DEFAULT.with(BoostParameter.ROUNDS, 20);

    private final Samples fit = Samples.draw(1, 3_000);
    private final Samples test = Samples.draw(2, 700);

    @Test
    void rowsGivenOnceRowsGivenAnewAndSingleRowsScoreTheSame() {
        try (FitMatrix matrix = FitMatrix.masked(ALL, fit.values(), fit.buy());
                BoostedModel model = matrix.fit(SETTINGS, 1, OWN);
                ScoreMatrix rows = matrix.rowsToScore(test.values())) {
            float[] scores = model.predict(rows);
            assertThat(model.predict(test.values())).isEqualTo(scores);
            for (int row = 0; row < 700; row += 50) {
                float[] one = Arrays.copyOfRange(test.values(), row * ALL.size(), (row + 1) * ALL.size());
                assertThat(model.predict(one)).containsExactly(scores[row]);
            }
        }
    }

    @Test
    void aModelReadsBackFromItsBytes() {
        try (FitMatrix plain = FitMatrix.plain(OWN, fit.only(OWN), fit.buy());
                BoostedModel model = plain.fit(SETTINGS, 1);
                BoostedModel again = BoostedModel.load(model.toBytes(), OWN)) {
            assertThat(again.predict(test.only(OWN))).isEqualTo(model.predict(test.only(OWN)));
            assertThat(again.gain()).isEqualTo(model.gain());
            assertThat(again.columns()).isEqualTo(OWN);
            assertThat(again.toBytes()).isEqualTo(model.toBytes());
        }
    }

    @Test
    void aModelOfOtherColumnsIsNotRead() {
        try (FitMatrix plain = FitMatrix.plain(OWN, fit.only(OWN), fit.buy());
                FitMatrix masked = FitMatrix.masked(OWN, fit.only(OWN), fit.buy());
                BoostedModel model = plain.fit(SETTINGS, 1);
                BoostedModel withMaskedColumn = masked.fit(SETTINGS, 1)) {
            byte[] bytes = model.toBytes();
            for (int columns : new int[] {12, 19}) {
                assertThatThrownBy(() -> BoostedModel.load(bytes, OWN.subList(0, columns)))
                        .isInstanceOf(MalformedInput.class)
                        .hasMessageContaining("modelColumns=20 columns=" + columns);
            }
            assertThatThrownBy(() -> BoostedModel.load(withMaskedColumn.toBytes(), OWN))
                    .hasMessageContaining("modelColumns=21 columns=20");
            assertThatThrownBy(() -> model.predict(new float[21])).hasMessageContaining("values=21 columns=20");
        }
    }

    @Test
    void bytesThatAreNoModelAreNotRead() {
        byte[] half;
        try (FitMatrix plain = FitMatrix.plain(OWN, fit.only(OWN), fit.buy());
                BoostedModel model = plain.fit(SETTINGS, 1)) {
            byte[] whole = model.toBytes();
            half = Arrays.copyOf(whole, whole.length / 2);
        }
        for (byte[] bytes : List.of(new byte[0], new byte[] {1, 2, 3, 4}, "{\"version\": 1}".getBytes(UTF_8), half)) {
            assertThatThrownBy(() -> BoostedModel.load(bytes, OWN))
                    .isInstanceOf(MalformedInput.class)
                    .hasMessageContaining("model must be readable: bytes=" + bytes.length);
        }
    }

    /** Cut anywhere, it never reaches the library, which would read beyond its end. */
    @Test
    void aModelThatWasCutShortIsNoWholeDocument() {
        byte[] whole;
        try (FitMatrix plain = FitMatrix.plain(OWN, fit.only(OWN), fit.buy());
                BoostedModel model = plain.fit(SETTINGS, 1)) {
            whole = model.toBytes();
        }
        assertThat(UbjDocument.isWhole(whole)).isTrue();
        for (int length = 0; length < whole.length; length++) {
            assertThat(UbjDocument.isWhole(Arrays.copyOf(whole, length)))
                    .as("%d of %d bytes", length, whole.length)
                    .isFalse();
        }
        assertThat(UbjDocument.isWhole(Arrays.copyOf(whole, whole.length + 1))).isFalse();
    }

    @Test
    void rowsOfAnotherMatrixAreNotScored() {
        try (FitMatrix masked = FitMatrix.masked(ALL, fit.values(), fit.buy());
                FitMatrix plain = FitMatrix.plain(OWN, fit.only(OWN), fit.buy());
                BoostedModel model = plain.fit(SETTINGS, 1);
                ScoreMatrix rows = masked.rowsToScore(test.values())) {
            assertThatThrownBy(() -> model.predict(rows)).hasMessageContaining("the model's columns");
        }
    }

    @Test
    void whatIsClosedIsNotUsedAgain() {
        FitMatrix matrix = FitMatrix.plain(OWN, fit.only(OWN), fit.buy());
        ScoreMatrix rows = matrix.rowsToScore(test.only(OWN));
        BoostedModel model = matrix.fit(SETTINGS, 1);
        rows.close();
        assertThatThrownBy(() -> model.predict(rows)).hasMessage("matrix must not be used after it was closed");
        model.close();
        model.close();
        assertThatThrownBy(() -> model.predict(test.only(OWN)))
                .hasMessage("model must not be used after it was closed");
        assertThatThrownBy(model::toBytes).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(model::gain).isInstanceOf(IllegalStateException.class);
        matrix.close();
        assertThatThrownBy(() -> matrix.fit(SETTINGS, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesThatLookLikeThePrintedFormOfATreeDoNotConfuseTheGain() {
        List<String> odd = List.of("[f0<1] yes=1,no=2", "a b\tc", "gain=7,cover=2", "");
        float[] values = new float[4_000];
        boolean[] buy = new boolean[1_000];
        for (int row = 0; row < 1_000; row++) {
            values[4 * row] = row % 10;
            values[4 * row + 1] = row % 7;
            buy[row] = row % 10 > 6;
        }
        try (FitMatrix matrix = FitMatrix.plain(odd, values, buy);
                BoostedModel model = matrix.fit(SETTINGS, 1)) {
            assertThat(model.gain()).containsOnlyKeys(odd.get(0));
        }
    }

    @Test
    void severalThreadsScoreTheSame() {
        try (FitMatrix matrix = FitMatrix.plain(OWN, fit.only(OWN), fit.buy());
                BoostedModel model = matrix.fit(SETTINGS, 1)) {
            float[] rows = test.only(OWN);
            float[] expected = model.predict(rows);
            assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> model.predict(rows)))
                    .allSatisfy(scores -> assertThat(scores).isEqualTo(expected));
        }
    }
}
