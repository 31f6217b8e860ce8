package cvntrade.sweep.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import cvntrade.verdict.statistics.BlockShuffle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewrittenReferenceTest {
    private static final CandleSeries SERIES =
            SyntheticMarket.generate(Truth.NULL, 3_000, 0, 3).get(0);
    private static final int BLOCK = 100;

    /** The move of a candle from the close before it, of which the first of a series has none. */
    private static double move(CandleSeries series, int row) {
        return series.close().get(row) / series.close().get(row - 1) - 1;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theReturnsOfThePlaceboAreThoseOfTheReferenceInTheOrderOfTheBlocks(long seed) {
        CandleSeries placebo = RewrittenReference.permuted(SERIES, BLOCK, seed);
        int[] order = new BlockShuffle(SERIES.bars(), BLOCK).order(seed);
        int compared = 0;
        for (int row = 1; row < SERIES.bars(); row++) {
            assertThat(placebo.hasCandle(row)).isEqualTo(SERIES.hasCandle(order[row]));
            if (order[row] == 0) continue;
            double moved = move(placebo, row);
            double original = move(SERIES, order[row]);
            if (Double.isNaN(moved) || Double.isNaN(original)) continue;
            assertThat(moved).isCloseTo(original, offset(1e-12));
            compared++;
        }
        assertThat(compared).isGreaterThan(2_900);
    }

    @Test
    void theCandlesOfThePlaceboKeepTheirShape() {
        CandleSeries placebo = RewrittenReference.permuted(SERIES, BLOCK, 1);
        int[] order = new BlockShuffle(SERIES.bars(), BLOCK).order(1);
        for (int row = 0; row < SERIES.bars(); row++) {
            if (!placebo.hasCandle(row)) continue;
            assertThat(placebo.high().get(row))
                    .isGreaterThanOrEqualTo(
                            Math.max(placebo.open().get(row), placebo.close().get(row)));
            assertThat(placebo.low().get(row))
                    .isLessThanOrEqualTo(
                            Math.min(placebo.open().get(row), placebo.close().get(row)));
            assertThat(placebo.high().get(row) / placebo.low().get(row))
                    .isCloseTo(SERIES.high().get(order[row]) / SERIES.low().get(order[row]), offset(1e-12));
            assertThat(placebo.volume().get(row)).isEqualTo(SERIES.volume().get(order[row]));
        }
    }

    @Test
    void theControlSeesEachBarBeforeItsTime() {
        CandleSeries control = RewrittenReference.readAhead(SERIES, 4);
        assertThat(control.close().get(100)).isEqualTo(SERIES.close().get(104));
        assertThat(control.high().get(0)).isEqualTo(SERIES.high().get(4));
        assertThat(control.hasCandle(SERIES.bars() - 4)).isFalse();
        assertThat(control.grid()).isEqualTo(SERIES.grid());
    }
}
