package cvntrade.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final float[] SCORES = {0.875f, 0.75f, 0.625f, 0.5f, 0.25f};
    private static final boolean[] BUY = {true, false, true, false, false};

    @Test
    void everyScoreIsWhatItsDefinitionSays() {
        Scores scores = Scores.of(SCORES, BUY, 0.625);
        // Called: the first three rows, two of them BUY; there are two BUYs in all.
        assertThat(scores.rowsTest()).isEqualTo(5);
        assertThat(scores.rowsBuy()).isEqualTo(2);
        assertThat(scores.rowsBuyPredicted()).isEqualTo(3);
        assertThat(scores.precisionBuy()).isEqualTo(2.0 / 3);
        assertThat(scores.recallBuy()).isEqualTo(1);
        assertThat(scores.f1Buy()).isEqualTo(2.0 * 2 / (3 + 2));
        // Recall rises by a half at precision 1 and by a half at precision 2/3.
        assertThat(scores.prAuc()).isCloseTo(0.5 * 1 + 0.5 * 2 / 3, within(1e-15));
        double logLoss = -(ln(0.875) + ln(0.25) + ln(0.625) + ln(0.5) + ln(0.75)) / 5;
        assertThat(scores.logLoss()).isCloseTo(logLoss, within(1e-15));
        double squares = 0.125 * 0.125 + 0.75 * 0.75 + 0.375 * 0.375 + 0.5 * 0.5 + 0.25 * 0.25;
        assertThat(scores.brier()).isCloseTo(squares / 5, within(1e-15));
        assertThat(scores.degenerate()).isFalse();
    }

    @Test
    void rowsWithOneScoreAreOneRungOfThePrecisionRecallCurve() {
        float[] tied = {0.5f, 0.5f, 0.5f, 0.25f};
        // At 0.5 recall is 1/2 and precision 1/3; at 0.25 recall is 1 and precision 2/4.
        Scores scores = Scores.of(tied, new boolean[] {false, true, false, true}, 0.5);
        assertThat(scores.prAuc()).isCloseTo(0.5 / 3 + 0.5 * 2 / 4, within(1e-15));
    }

    @Test
    void callingEveryRowGivesTheF1OfAlwaysBuy() {
        Scores scores = Scores.of(SCORES, BUY, 0);
        assertThat(scores.buyShare()).isEqualTo(0.4);
        assertThat(scores.f1AlwaysBuy()).isCloseTo(2 * 0.4 / 1.4, within(1e-15));
        assertThat(scores.f1Buy()).isCloseTo(scores.f1AlwaysBuy(), within(1e-15));
    }

    @Test
    void whereNothingIsCalledF1IsZeroAndFlagged() {
        Scores scores = Scores.of(SCORES, BUY, 0.9);
        assertThat(scores.f1Buy()).isZero();
        assertThat(scores.degenerate()).isTrue();
        assertThat(scores.precisionBuy()).isNaN();
        assertThat(scores.recallBuy()).isZero();
    }

    @Test
    void whereNothingIsBuyF1IsZeroAndFlagged() {
        Scores scores = Scores.of(SCORES, new boolean[5], 0.5);
        assertThat(scores.f1Buy()).isZero();
        assertThat(scores.degenerate()).isTrue();
        assertThat(scores.precisionBuy()).isZero();
        assertThat(scores.recallBuy()).isNaN();
        assertThat(scores.prAuc()).isNaN();
    }

    @Test
    void whatWasCalledWronglyThroughoutIsZeroWithoutAFlag() {
        Scores scores = Scores.of(SCORES, new boolean[] {false, false, false, false, true}, 0.5);
        assertThat(scores.f1Buy()).isZero();
        assertThat(scores.degenerate()).isFalse();
    }

    @Test
    void aCertainMistakeCostsAFiniteLogLoss() {
        Scores scores = Scores.of(new float[] {1, 0}, new boolean[] {false, true}, 0.5);
        assertThat(scores.logLoss()).isCloseTo(-ln(1e-6), within(1e-12));
        assertThat(scores.brier()).isEqualTo(1);
    }

    private static double ln(double value) {
        return StrictMath.log(value);
    }
}
