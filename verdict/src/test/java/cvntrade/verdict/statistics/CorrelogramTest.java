package cvntrade.verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelogramTest {
    private static final int ROWS = 4_000;
    private static final int BLOCK = 200;
    private static final int SHUFFLES = 400;

    /** Two series that know nothing of each other's direction and are large at the same times, as prices are. */
    private static final class Pair {
        private final double[] earlier;
        private final double[] later;

        Pair(double[] earlier, double[] later) {
            this.earlier = earlier;
            this.later = later;
        }

        static Pair unrelated(long seed) {
            UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
            double[] earlier = new double[ROWS];
            double[] later = new double[ROWS];
            double logSize = 0;
            for (int row = 0; row < ROWS; row++) {
                logSize = 0.97 * logSize + 0.5 * (random.nextDouble() - 0.5);
                earlier[row] = StrictMath.exp(logSize) * (random.nextDouble() - 0.5);
                later[row] = StrictMath.exp(logSize) * (random.nextDouble() - 0.5);
            }
            return new Pair(earlier, later);
        }

        Pair withEcho(int lag, double share) {
            double[] echoing = later.clone();
            for (int row = lag; row < ROWS; row++) echoing[row] += share * earlier[row - lag];
            return new Pair(earlier, echoing);
        }

        Correlogram correlogram() {
            return new Correlogram(earlier, later, 1, 16);
        }

        double bound(double level) {
            BlockShuffle shuffle = new BlockShuffle(ROWS, BLOCK);
            return LargestByChance.bound(List.of(correlogram().largestByChance(shuffle, SHUFFLES, 1)), level);
        }

        double largest() {
            return Arrays.stream(correlogram().correlations())
                    .map(Math::abs)
                    .max()
                    .orElseThrow();
        }
    }

    /** Pearson by its definition on all rows: earlier 1 2 3 4 against later 2 1 4 3 has covariance sum 3 and squares 5 and 5. */
    @Test
    void withoutALagItIsPearsonsCorrelation() {
        double[] earlier = {1, 2, 3, 4};
        double[] later = {2, 1, 4, 3};
        assertThat(new Correlogram(earlier, later, 0, 0).correlations()[0]).isCloseTo(3.0 / 5.0, offset(1e-12));
    }

    /** At a lag of one the sum of products runs over the rows that have a partner: (-1.5)(-1.5) + (-.5)(1.5) + (.5)(.5) = 1.75. */
    @Test
    void aLagPairsEachRowWithALaterOne() {
        double[] earlier = {1, 2, 3, 4};
        double[] later = {2, 1, 4, 3};
        assertThat(new Correlogram(earlier, later, 1, 1).correlations()[0]).isCloseTo(1.75 / 5, offset(1e-12));
    }

    @Test
    void anUnknownValueTakesNoPart() {
        double[] earlier = {1, 2, Double.NaN, 3, 4};
        double[] later = {2, 1, 100, 4, 3};
        double[] alone = {2, 1, Double.NaN, 4, 3};
        assertThat(new Correlogram(earlier, alone, 0, 0).correlations()[0]).isCloseTo(3.0 / 5.0, offset(1e-12));
        assertThat(new Correlogram(earlier, later, 0, 0).correlations()[0]).isFinite();
    }

    @Test
    void aSeriesThatNeverMovesHasNoCorrelation() {
        double[] still = new double[50];
        Arrays.fill(still, 0.1);
        double[] moving = IntStream.range(0, 50).mapToDouble(row -> row % 7).toArray();
        Correlogram correlogram = new Correlogram(still, moving, 1, 2);
        assertThat(correlogram.correlations()).containsOnly(Double.NaN);
        assertThat(LargestByChance.bound(List.of(correlogram.largestByChance(new BlockShuffle(50, 5), 3, 1)), 1))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPlantedEchoIsFoundAtItsLagAndNowhereElse(long seed) {
        Pair pair = Pair.unrelated(seed).withEcho(5, 0.4);
        double[] correlations = pair.correlogram().correlations();
        double bound = pair.bound(0.999);
        for (int lag = 1; lag <= 16; lag++) {
            if (lag == 5) assertThat(correlations[lag - 1]).isGreaterThan(bound);
            else assertThat(Math.abs(correlations[lag - 1])).as("lag " + lag).isLessThan(bound);
        }
    }

    /** At a level of 95 % chance exceeds the bound in one pair of twenty: of 120 in 6, with a deviation of 2.4. */
    @Test
    void chanceExceedsTheBoundAsSeldomAsTheLevelSays() {
        int pairs = 120;
        int beyond = 0;
        for (long seed = 1; seed <= pairs; seed++) {
            Pair pair = Pair.unrelated(seed);
            if (pair.largest() > pair.bound(0.95)) beyond++;
        }
        assertThat(beyond).isBetween(1, 13);
    }

    /** Why sizes stay in place: plain shuffles of whole values give a bound that common volatility exceeds far too often. */
    @Test
    void aBoundThatForgotCommonVolatilityWouldBeTooNarrow() {
        Pair pair = Pair.unrelated(7);
        double honest = pair.bound(0.95);
        BlockShuffle shuffle = new BlockShuffle(ROWS, BLOCK);
        List<Double> forgetful = new ArrayList<>();
        for (int k = 0; k < SHUFFLES; k++) {
            double[] shuffled = Arrays.stream(shuffle.order(1 + k))
                    .mapToDouble(row -> pair.later[row])
                    .toArray();
            forgetful.add(new Pair(pair.earlier, shuffled).largest());
        }
        forgetful.sort(null);
        assertThat(forgetful.get((int) (0.95 * SHUFFLES))).isLessThan(0.9 * honest);
    }

    @Test
    void oneBoundHoldsForAllSeriesTogether() {
        LargestByChance one = LargestByChance.of(0.1, 0.5, 0.2);
        LargestByChance other = LargestByChance.of(0.4, 0.3, 0.1);
        // By shuffle the largest are 0.4, 0.5 and 0.2; their median is 0.4.
        assertThat(LargestByChance.bound(List.of(one, other), 0.5)).isEqualTo(0.4);
        assertThat(LargestByChance.bound(List.of(), 0.5)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aShuffleMovesWholeBlocksAndLosesNoRow(long seed) {
        int[] order = new BlockShuffle(103, 10).order(seed);
        assertThat(Arrays.stream(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, 103).toArray());
        int breaks = 0;
        for (int row = 1; row < order.length; row++) {
            if (order[row] == order[row - 1] + 1) continue;
            assertThat(order[row] % 10).isZero();
            breaks++;
        }
        assertThat(breaks).isBetween(1, 10);
        assertThat(new BlockShuffle(103, 10).order(seed)).isEqualTo(order);
        assertThat(new BlockShuffle(103, 10).order(seed + 1)).isNotEqualTo(order);
    }

    /** Three blocks have six orders, each equally likely: in 6,000 shuffles each comes 1,000 times, with a deviation of 29. */
    @Test
    void everyOrderOfTheBlocksIsEquallyLikely() {
        int[] seen = new int[27];
        for (long seed = 0; seed < 6_000; seed++) {
            int[] order = new BlockShuffle(3, 1).order(seed);
            seen[9 * order[0] + 3 * order[1] + order[2]]++;
        }
        int[] counts = Arrays.stream(seen).filter(count -> count > 0).toArray();
        assertThat(counts).hasSize(6);
        for (int count : counts) assertThat(count).isBetween(880, 1_120);
    }

    @Test
    void fewBlocksTellNothing() {
        assertThat(new BlockShuffle(700, 100).tellsChance()).isFalse();
        assertThat(new BlockShuffle(701, 100).tellsChance()).isTrue();
    }
}
