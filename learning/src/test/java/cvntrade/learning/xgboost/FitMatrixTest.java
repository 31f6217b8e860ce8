package cvntrade.learning.xgboost;

import static cvntrade.learning.xgboost.Samples.ALL;
import static cvntrade.learning.xgboost.Samples.CONSTANT;
import static cvntrade.learning.xgboost.Samples.FACTOR;
import static cvntrade.learning.xgboost.Samples.OWN;
import static cvntrade.learning.xgboost.Samples.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Refusal;
import cvntrade.learning.BoostParameter;
import cvntrade.learning.BoostSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitMatrixTest {
    private static final BoostSettings SETTINGS = BoostSettings.DEFAULT.with(BoostParameter.ROUNDS, 20);
    private static final BoostSettings ALL_ROWS = SETTINGS.with(BoostParameter.SUBSAMPLE, 1);

    private final Samples fit = Samples.draw(1, 3_000);
    private final Samples test = Samples.draw(2, 1_000);
    private final FitMatrix matrix = FitMatrix.masked(ALL, fit.values(), fit.buy());

    @AfterEach
    void close() {
        matrix.close();
    }

    @Test
    void twoSeedsGiveDifferentPredictions() {
        assertThat(scores(SETTINGS, 1, OWN)).isNotEqualTo(scores(SETTINGS, 2, OWN));
    }

    @Test
    void oneSeedGivesTheSameBytesAgainWhateverWasFittedBetween() {
        byte[] first = bytes(matrix, SETTINGS, 7, OWN);
        bytes(matrix, SETTINGS, 8, ALL);
        assertThat(bytes(matrix, SETTINGS, 7, OWN)).isEqualTo(first);
        try (FitMatrix fresh = FitMatrix.masked(ALL, fit.values(), fit.buy())) {
            assertThat(bytes(fresh, SETTINGS, 7, OWN)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noTreeUsesAColumnThatIsSwitchedOff(int seed) {
        // All columns but the two that matter most are kept; a leak of the mask would be seen at once.
        List<String> kept = join(OWN.subList(1, 20), FACTOR.subList(1, 4));
        try (BoostedModel model = matrix.fit(SETTINGS, seed, kept);
                BoostedModel full = matrix.fit(SETTINGS, seed, ALL)) {
            assertThat(model.gain().keySet()).isNotEmpty().isSubsetOf(kept);
            assertThat(full.gain()).containsKeys("own_0", "factor_0").doesNotContainKeys("always_masked");
        }
    }

    @Test
    void withoutRowSamplingAMaskedFitIsAFitOnTheKeptColumns() {
        try (FitMatrix plain = FitMatrix.plain(OWN, fit.only(OWN), fit.buy());
                BoostedModel kept = plain.fit(ALL_ROWS, 3)) {
            assertThat(scores(ALL_ROWS, 3, OWN)).isEqualTo(kept.predict(test.only(OWN)));
        }
    }

    @Test
    void columnsThatSayNothingLeaveEveryPredictionAsItWas() {
        float[] baseline = scores(SETTINGS, 4, OWN);
        assertThat(scores(SETTINGS, 4, join(OWN, CONSTANT.subList(0, 1)))).isEqualTo(baseline);
        assertThat(scores(SETTINGS, 4, join(OWN, CONSTANT.subList(1, 4)))).isEqualTo(baseline);
        // Also with every column kept that there is: the always masked one keeps the draws the same.
        List<String> columns = join(OWN, CONSTANT);
        try (FitMatrix small = FitMatrix.masked(columns, fit.only(columns), fit.buy());
                BoostedModel none = small.fit(SETTINGS, 4, OWN);
                BoostedModel all = small.fit(SETTINGS, 4, columns)) {
            assertThat(all.predict(test.only(columns))).isEqualTo(none.predict(test.only(columns)));
        }
    }

    @Test
    void columnSamplingDrawsFromTheKeptColumnsAlone() {
        BoostSettings half = SETTINGS.with(BoostParameter.COLSAMPLE_BYTREE, 0.5);
        try (BoostedModel model = matrix.fit(half, 5, OWN)) {
            assertThat(model.gain().keySet()).isNotEmpty().isSubsetOf(OWN);
            assertThat(model.predict(test.values())).isNotEqualTo(scores(SETTINGS, 5, OWN));
        }
        // Ten of twenty columns, of 28 and the masked one.
        assertThat(matrix.parameters(half, 5, 20)).containsEntry("colsample_bytree", Double.toString(10.01 / 29));
    }

    @Test
    void theStartingScoreIsTheBuyShareOfTheFitRows() {
        int buys = 0;
        for (boolean buy : fit.buy()) if (buy) buys++;
        assertThat(matrix.parameters(SETTINGS, 1, 20))
                .containsEntry("base_score", Double.toString((buys + 0.5) / 3_001))
                .containsEntry("seed", "1")
                .doesNotContainKey("rounds");
    }

    @Test
    void labelsOfOneKindGiveAFlatModelAndNoFailure() {
        for (boolean kind : new boolean[] {false, true}) {
            boolean[] same = new boolean[3_000];
            java.util.Arrays.fill(same, kind);
            try (FitMatrix flat = FitMatrix.masked(ALL, fit.values(), same);
                    BoostedModel model = flat.fit(SETTINGS, 1, OWN)) {
                float[] scores = model.predict(test.values());
                assertThat(model.gain()).isEmpty();
                for (float score : scores) assertThat(score > 0.5).isEqualTo(kind);
            }
        }
    }

    @Test
    void anInfiniteValueIsRefusedWithItsRowAndColumn() {
        float[] values = fit.values().clone();
        values[17 * ALL.size() + 22] = Float.NEGATIVE_INFINITY;
        assertThatThrownBy(() -> FitMatrix.masked(ALL, values, fit.buy()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("row=17 column=factor_2 value=-Infinity");
        assertThatThrownBy(() -> matrix.rowsToScore(values)).hasMessageContaining("row=17 column=factor_2");
        try (BoostedModel model = matrix.fit(SETTINGS, 1, OWN)) {
            assertThatThrownBy(() -> model.predict(values)).hasMessageContaining("row=17 column=factor_2");
        }
    }

    @Test
    void whatDoesNotFitTogetherIsACallersMistake() {
        assertThatThrownBy(() -> matrix.fit(SETTINGS, 1, List.of("own_0", "own_99")))
                .hasMessageContaining("column=own_99");
        assertThatThrownBy(() -> matrix.fit(SETTINGS, 1, List.of("own_0", "own_0")))
                .hasMessageContaining("column=own_0");
        assertThatThrownBy(() -> matrix.fit(SETTINGS, 1, List.of())).hasMessageContaining("at least one column");
        assertThatThrownBy(() -> FitMatrix.masked(ALL, fit.values(), new boolean[2_999]))
                .hasMessageContaining("rows=3000 labels=2999");
        assertThatThrownBy(() -> FitMatrix.masked(List.of("a", "a"), new float[4], new boolean[2]))
                .hasMessageContaining("each once");
        try (FitMatrix plain = FitMatrix.plain(OWN, fit.only(OWN), fit.buy())) {
            assertThatThrownBy(() -> plain.fit(SETTINGS, 1, OWN.subList(0, 5))).hasMessageContaining("kept=5");
        }
    }

    private float[] scores(BoostSettings settings, int seed, List<String> kept) {
        try (BoostedModel model = matrix.fit(settings, seed, kept)) {
            return model.predict(test.values());
        }
    }

    private static byte[] bytes(FitMatrix matrix, BoostSettings settings, int seed, List<String> kept) {
        try (BoostedModel model = matrix.fit(settings, seed, kept)) {
            return model.toBytes();
        }
    }
}
