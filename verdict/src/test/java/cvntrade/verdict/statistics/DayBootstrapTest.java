package cvntrade.verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cvntrade.verdict.statistics.DayBootstrap.Arm;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class DayBootstrapTest {
    /** One day can be drawn in one way alone: F1 is 2·3/10 = 0.6 and 2·4/10 = 0.8 in the fits, mean 0.7; the other's is 2·1/8 = 0.25. */
    @Test
    void ofASingleDayEveryResampleIsTheLift() {
        Arm suspect = Arm.of(new int[][] {{3}, {4}}, new int[][] {{10}, {10}});
        Arm baseline = Arm.of(new int[][] {{1}}, new int[][] {{8}});
        double[] lifts =
                DayBootstrap.lifts(List.of(suspect), List.of(baseline), 50, 1).inDrawOrder();
        assertThat(lifts).hasSize(50).containsOnly(lifts[0]);
        assertThat(lifts[0]).isCloseTo(0.7 - 0.25, within(1e-15));
    }

    /** Days are drawn for all coins at once, so a coin against its mirror image leaves nothing in any resample. */
    @Test
    void allCoinsKeepTheirDayTogether() {
        int[][] hits = {{3, 0, 2}};
        int[][] other = {{0, 2, 1}};
        int[][] all = {{6, 5, 4}};
        Arm one = Arm.of(hits, all);
        Arm two = Arm.of(other, all);
        for (double lift :
                DayBootstrap.lifts(List.of(one, two), List.of(two, one), 200, 7).inDrawOrder())
            assertThat(lift).isCloseTo(0, within(1e-15));
    }

    /** Two days, F1 of 1 and 0 against 0: a resample draws the good day 0, 1 or 2 times, F1 0, 2·4/16 = 0.5 or 1. */
    @Test
    void countsAreSummedBeforeTheyAreDivided() {
        Arm suspect = Arm.of(new int[][] {{4, 0}}, new int[][] {{8, 8}});
        Arm baseline = Arm.of(new int[][] {{0, 0}}, new int[][] {{8, 8}});
        double[] lifts =
                DayBootstrap.lifts(List.of(suspect), List.of(baseline), 400, 3).inDrawOrder();
        assertThat(lifts).contains(0, 0.5, 1);
        for (double lift : lifts) assertThat(lift).isIn(0.0, 0.5, 1.0);
    }

    /**
     * Both arms call at random with the same skill, so the interval may lie above 0 in 2.5 % of the worlds: of 400 worlds 10 ± 3.1. The
     * bounds are three standard deviations wide, and the seeds are fixed.
     */
    @Test
    void withoutALiftTheIntervalRarelyLiesAboveZero() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(11);
        int above = 0;
        for (int world = 0; world < 400; world++) {
            Interval interval = DayBootstrap.lifts(
                            List.of(randomArm(random), randomArm(random)),
                            List.of(randomArm(random), randomArm(random)),
                            400,
                            world)
                    .percentile(0.95);
            if (interval.lower() > 0) above++;
        }
        assertThat(above).isBetween(1, 20);
    }

    @Test
    void aFitMustHaveBothCounts() {
        assertThatThrownBy(() -> Arm.of(new int[][] {{1}}, new int[][] {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one row a fit");
    }

    /** 60 days of 96 rows, a fifth BUY, a fifth called. */
    private static Arm randomArm(UniformRandomProvider random) {
        int[][] hits = new int[1][60];
        int[][] all = new int[1][60];
        for (int day = 0; day < 60; day++) {
            for (int row = 0; row < 96; row++) {
                boolean buy = random.nextInt(5) == 0;
                boolean called = random.nextInt(5) == 0;
                if (buy && called) hits[0][day]++;
                all[0][day] += (buy ? 1 : 0) + (called ? 1 : 0);
            }
        }
        return Arm.of(hits, all);
    }
}
