package cvntrade.verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionsTest {
    /** All C(7, 3) orders of three x among four y, one by one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theExactKolmogorovSmirnovIsTheShareOfAllOrders(int steps) {
        int all = 0;
        int reached = 0;
        for (int order = 0; order < 1 << 7; order++) {
            if (Integer.bitCount(order) != 3) continue;
            all++;
            double[] x = new double[3];
            double[] y = new double[4];
            int i = 0;
            int j = 0;
            for (int place = 0; place < 7; place++) {
                if ((order >> place & 1) == 1) x[i++] = place;
                else y[j++] = place;
            }
            if (KolmogorovSmirnov.of(x, y).steps() >= steps) reached++;
        }
        assertThat(new KolmogorovSmirnov(3, 4, steps).pExact()).isCloseTo((double) reached / all, offset(1e-14));
    }

    /** P(D_1 ≥ d) = 2(1 − d) for d ≥ 1/2; P(D_2 ≥ d) = 1 − 2(2d − 1/2)² for 1/4 ≤ d ≤ 1/2, both by direct integration. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 1",
        "1, 0.75, 0.5",
        "1, 0.9, 0.2",
        "2, 0.25, 1",
        "2, 0.3, 0.98",
        "2, 0.4, 0.82",
        "2, 0.45, 0.68"
    })
    void theFiniteKolmogorovDistributionOfOneAndTwoIsKnownInClosedForm(int count, double d, double p) {
        assertThat(KolmogorovDistribution.upperTail(count, d)).isCloseTo(p, offset(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"0.999999, 1.000001", "0.3, 0.300001", "2.0, 2.000001"})
    void theTwoSeriesOfTheLimitMeet(double t, double next) {
        assertThat(KolmogorovDistribution.limitUpperTail(t))
                .isCloseTo(KolmogorovDistribution.limitUpperTail(next), offset(3e-6));
    }

    @Test
    void largeSamplesHaveNoExactP() {
        KolmogorovSmirnov large = new KolmogorovSmirnov(101, 100, 5000);
        assertThat(large.hasExact()).isFalse();
        assertThatThrownBy(large::pExact).isInstanceOf(IllegalArgumentException.class);
    }

    /** Three differences: eight signs, W⁺ of 0, 1, 2, 3, 3, 4, 5, 6. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0.875", "3, 0.625", "4, 0.375", "6, 0.125"})
    void theSignedRanksOfThreeAreCountedByHand(int wPlus, double p) {
        assertThat(new WilcoxonSignedRank(3, wPlus).pGreater()).isEqualTo(p);
    }

    @Test
    void zeroOrTiedDifferencesHaveNoExactDistribution() {
        assertThatThrownBy(() -> WilcoxonSignedRank.of(new double[] {0.1, 0})).hasMessageContaining("tied");
        assertThatThrownBy(() -> WilcoxonSignedRank.of(new double[] {0.1, -0.1}))
                .hasMessageContaining("tied");
    }

    @Test
    void aSampleKnowsThatEqualValuesHaveNoSpread() {
        double[] equal = new double[7];
        Arrays.fill(equal, 0.1);
        assertThat(Sample.of(equal).variance()).isZero();
        assertThat(PairedT.of(Sample.of(equal)).pGreater()).isZero();
        assertThat(Sample.of(1).variance()).isNaN();
    }

    @Test
    void unknownValuesAndIncompletePairsAreRefused() {
        assertThatThrownBy(() -> Sample.of(1, Double.NaN)).hasMessageContaining("row=1");
        assertThatThrownBy(Sample::of).hasMessageContaining("count=0");
        assertThatThrownBy(() -> PairedT.of(new double[2], new double[3])).hasMessageContaining("a=2 b=3");
        assertThatThrownBy(() -> PairedT.of(Sample.of(1))).hasMessageContaining("pairs=1");
        assertThatThrownBy(() -> PAdjustment.HOLM.adjust(0.5, 1.5)).hasMessageContaining("p=1.5");
    }

    @Test
    void anEmptyFamilyHasNothingToAdjust() {
        for (PAdjustment method : PAdjustment.values())
            assertThat(method.adjust()).isEmpty();
    }

    /** 2 · 128 + 5 values: both the lanes and the halves are used; the sum of 1..n is exact. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 128, 129, 261, 4000})
    void longSumsAreCompleteWhateverTheirLength(int count) {
        double[] values = new double[count];
        Arrays.setAll(values, row -> row + 1);
        assertThat(Sample.of(values).mean()).isEqualTo((count + 1) / 2.0);
    }

    @Test
    void aMatrixNeedsTwoOfEach() {
        assertThatThrownBy(() -> RobustMatrix.of(new double[1][5])).hasMessageContaining("cryptos=1");
        assertThatThrownBy(() -> RobustMatrix.of(new double[5][1])).hasMessageContaining("folds=1");
        assertThat(RobustMatrix.of(new double[2][2]).twoWay().pGreater()).isEqualTo(0.5);
        assertThat(RobustMatrix.of(new double[21][2]).signFlipByCrypto()).isNaN();
    }

    /** The three formulas meet at their borders: n = 140 exact against n = 141 by expansion, at the same √n·d. */
    @ParameterizedTest
    @ValueSource(doubles = {0.6, 0.8, 1.0, 1.3})
    void theFormulasOfTheFiniteDistributionAgreeWhereTheyMeet(double scaled) {
        double exact = KolmogorovDistribution.upperTail(140, scaled / Math.sqrt(140));
        double expansion = KolmogorovDistribution.upperTail(141, scaled / Math.sqrt(141));
        assertThat(expansion).isCloseTo(exact, offset(2e-4));
    }
}
