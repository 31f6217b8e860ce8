package cvntrade.verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -7, Long.MAX_VALUE})
    void theSameSeedDrawsTheSame(long seed) {
        double[][] deltas = {{0.1, 0.2, 0.4}, {-0.3, 0.05, 0.7}};
        double[] first = TwoWayBootstrap.seeded(2, 3, 500, seed).means(deltas).inDrawOrder();
        assertThat(TwoWayBootstrap.seeded(2, 3, 500, seed).means(deltas).inDrawOrder())
                .isEqualTo(first);
        assertThat(TwoWayBootstrap.seeded(2, 3, 500, seed + 1).means(deltas).inDrawOrder())
                .isNotEqualTo(first);
    }

    /** Of n rows each is drawn n times in n draws on average; over 20,000 resamples the share is known to about 0.5 %. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyCryptoAndEveryFoldIsDrawnAlike(long seed) {
        int cryptos = 3;
        int folds = 4;
        for (int crypto = 0; crypto < cryptos; crypto++) {
            double[][] marked = new double[cryptos][folds];
            Arrays.fill(marked[crypto], 1);
            double[] shares = TwoWayBootstrap.seeded(cryptos, folds, 20_000, seed)
                    .means(marked)
                    .inDrawOrder();
            assertThat(Sample.of(shares).mean()).isCloseTo(1.0 / cryptos, offset(0.01));
        }
        for (int fold = 0; fold < folds; fold++) {
            double[][] marked = new double[cryptos][folds];
            for (double[] row : marked) row[fold] = 1;
            double[] shares = TwoWayBootstrap.seeded(cryptos, folds, 20_000, seed)
                    .means(marked)
                    .inDrawOrder();
            assertThat(Sample.of(shares).mean()).isCloseTo(1.0 / folds, offset(0.01));
        }
    }

    /** If the cells of a fold are alike there are five observations, not twenty-five: the plain interval is √5 too narrow. */
    @Test
    void wherePairsAreKinTheTwoWayIntervalIsWiderThanThePlainOne() {
        double[] folds = {-0.02, 0.01, 0.05, 0.02, 0.04};
        double[][] deltas = new double[5][];
        Arrays.fill(deltas, folds);
        Interval twoWay = TwoWayBootstrap.seeded(5, 5, 10_000, 1).means(deltas).percentile(0.95);
        double[] pairs = Arrays.stream(deltas).flatMapToDouble(Arrays::stream).toArray();
        Interval plain = PairsBootstrap.means(pairs, 10_000, 1).percentile(0.95);
        double ratio = (twoWay.upper() - twoWay.lower()) / (plain.upper() - plain.lower());
        assertThat(ratio).isCloseTo(Math.sqrt(5), offset(0.2));
        assertThat(plain.lower()).isPositive();
        assertThat(twoWay.lower()).isNegative();
    }

    @Test
    void anUnknownPairIsLeftOutOfTheMeanOfAResample() {
        double[][] deltas = {{1, Double.NaN}, {3, 5}};
        int[][] cryptos = {{0, 0}, {0, 1}, {0, 0}};
        int[][] folds = {{0, 1}, {0, 1}, {1, 1}};
        ResampledMeans means = TwoWayBootstrap.given(cryptos, folds).means(deltas);
        assertThat(means.inDrawOrder()).containsExactly(1, 3, Double.NaN);
        assertThat(means.share(mean -> mean > 2)).isEqualTo(0.5);
        assertThat(means.percentile(0.95).upper()).isCloseTo(2.95, offset(1e-12));
    }

    @Test
    void withoutAKnownPairEverythingIsUnknown() {
        ResampledMeans means = PairsBootstrap.means(new double[0], 100, 1);
        assertThat(means.percentile(0.95).known()).isFalse();
        assertThat(means.share(mean -> true)).isNaN();
    }

    /**
     * Three worlds, lifts 3 and 1. Resampled less lift: variant a −3, 0, 3; variant b 4, 0, −1. The best of both: 4, 0, 3. At least 3:
     * two of three, so (2 + 1)/(3 + 1). For b alone at least 1: one of three, so (1 + 1)/4, raised to 3/4 by the step before it.
     */
    @Test
    void romanoWolfComparesWithTheBestOfAllWorldsWithoutLift() {
        RomanoWolf romanoWolf = RomanoWolf.of(
                new double[] {3, 1},
                List.of(ResampledMeans.of(new double[] {0, 3, 6}), ResampledMeans.of(new double[] {5, 1, 0})));
        assertThat(romanoWolf.adjustedP()).containsExactly(0.75, 0.75);
        assertThat(romanoWolf.deflatedBest()).isCloseTo(3 - 7.0 / 3, offset(1e-12));
    }
}
