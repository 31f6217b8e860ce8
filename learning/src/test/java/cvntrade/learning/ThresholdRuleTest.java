package cvntrade.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Refusal;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdRuleTest {
    private static final float[] SCORES = {0.25f, 0.875f, 0.5f, 0.75f, 0.625f};
    private static final ThresholdRule BUY_RATE = new ThresholdRule.BuyRate();

    @Test
    void theBuyRateCallsAsManyRowsAsThereAreBuys() {
        assertThat(BUY_RATE.threshold(SCORES, buys(0, 1, 0, 0, 1))).isEqualTo(0.75);
        assertThat(BUY_RATE.threshold(SCORES, buys(1, 0, 1, 1, 0))).isEqualTo(0.625);
        assertThat(BUY_RATE.threshold(SCORES, buys(1, 1, 1, 1, 1))).isEqualTo(0.25);
    }

    @Test
    void amongTiesTheNearestRateIsTakenAndTheHigherThresholdOnEquality() {
        float[] tied = {0.75f, 0.5f, 0.5f, 0.5f, 0.25f};
        // 1, 4 or 5 rows can be called. Two BUYs lie nearer to 1, three nearer to 4.
        assertThat(BUY_RATE.threshold(tied, buys(1, 1, 0, 0, 0))).isEqualTo(0.75);
        assertThat(BUY_RATE.threshold(tied, buys(1, 1, 1, 0, 0))).isEqualTo(0.5);
        // 1 or 3 rows can be called: two BUYs lie between.
        assertThat(BUY_RATE.threshold(new float[] {0.75f, 0.5f, 0.5f}, buys(1, 1, 0)))
                .isEqualTo(0.75);
    }

    @Test
    void withoutABuyNothingIsCalled() {
        double threshold = BUY_RATE.threshold(SCORES, buys(0, 0, 0, 0, 0));
        assertThat(threshold).isGreaterThan(0.875).isLessThan(0.8751);
        assertThat(new ThresholdRule.MaxF1().threshold(SCORES, buys(0, 0, 0, 0, 0)))
                .isEqualTo(threshold);
    }

    @Test
    void maxF1TakesTheBestRungAndTheHighestOnEquality() {
        // Down the scores the labels are 1, 0, 1, 0, 0: F1 is 2/3, 2/4, 4/5, 4/6, 4/7.
        assertThat(new ThresholdRule.MaxF1().threshold(SCORES, buys(0, 1, 0, 0, 1)))
                .isEqualTo(0.625);
        // 1, 0, 0, 1 with two BUYs: 2/3, 2/4, 2/5, 4/6.
        float[] four = {0.875f, 0.75f, 0.5f, 0.25f};
        assertThat(new ThresholdRule.MaxF1().threshold(four, buys(1, 0, 0, 1))).isEqualTo(0.875);
    }

    @Test
    void theTopFractionCallsThatShare() {
        assertThat(new ThresholdRule.TopFraction(0.4).threshold(SCORES, buys(0, 0, 0, 0, 1)))
                .isEqualTo(0.75);
        assertThat(new ThresholdRule.TopFraction(1).threshold(SCORES, buys(0, 0, 0, 0, 1)))
                .isEqualTo(0.25);
    }

    @Test
    void aFixedThresholdLooksAtNothing() {
        assertThat(new ThresholdRule.Fixed(0.55).threshold(SCORES, buys(1, 1, 1, 1, 1)))
                .isEqualTo(0.55);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noOtherThresholdComesNearerToTheBuyRate(long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        for (int trial = 0; trial < 200; trial++) {
            int rows = 1 + random.nextInt(30);
            float[] scores = new float[rows];
            boolean[] buy = new boolean[rows];
            int buys = 0;
            for (int i = 0; i < rows; i++) {
                scores[i] = random.nextInt(8) / 8f;
                buy[i] = random.nextDouble() < 0.3;
                if (buy[i]) buys++;
            }
            double threshold = BUY_RATE.threshold(scores, buy);
            int distance = Math.abs(called(scores, threshold) - buys);
            for (int step = 0; step <= 8; step++) {
                double other = step / 8.0;
                int otherDistance = Math.abs(called(scores, other) - buys);
                assertThat(otherDistance).isGreaterThanOrEqualTo(distance);
                if (other > threshold && called(scores, other) != called(scores, threshold)) {
                    assertThat(otherDistance)
                            .as("seed=%d trial=%d", seed, trial)
                            .isGreaterThan(distance);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"buy_rate", "max_f1", "top_fraction=0.1", "fixed=0.5"})
    void aRuleReadsBackFromItsWord(String word) {
        assertThat(ThresholdRule.parse(word).word()).isEqualTo(word);
    }

    @Test
    void aMisspeltRuleIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> ThresholdRule.parse("buyrate"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("did you mean buy_rate?");
        assertThatThrownBy(() -> ThresholdRule.parse("fixed")).hasMessageContaining("fixed=SCORE");
        assertThatThrownBy(() -> ThresholdRule.parse("top_fraction=ten")).hasMessageContaining("number");
        assertThatThrownBy(() -> ThresholdRule.parse("top_fraction=1.5")).hasMessageContaining("[0.0, 1.0]");
    }

    @Test
    void aScoreThatIsNoProbabilityIsACallersMistake() {
        assertThatThrownBy(() -> BUY_RATE.threshold(new float[] {Float.NaN}, buys(1)))
                .hasMessageContaining("score=NaN");
        assertThatThrownBy(() -> BUY_RATE.threshold(new float[0], buys())).hasMessageContaining("scores=0");
    }

    private static int called(float[] scores, double threshold) {
        int called = 0;
        for (float score : scores) if (score >= threshold) called++;
        return called;
    }

    private static boolean[] buys(int... labels) {
        boolean[] buys = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) buys[i] = labels[i] == 1;
        return buys;
    }
}
