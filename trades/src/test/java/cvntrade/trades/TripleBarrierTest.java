package cvntrade.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cvntrade.base.Column;
import cvntrade.base.NeedsRealCandles;
import cvntrade.base.RealCandles;
import cvntrade.market.CandleSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripleBarrierTest {
    private static final int SIGNAL = Bars.SIGNAL;

    @Test
    void theUpperBarrierTouchedFirstIsABuy() {
        Labels labels = label(Bars.afterWarmUp().quiet(3).bar(100, 121, 99, 110).quiet(9));
        assertThat(labels.buy(SIGNAL)).isTrue();
        assertThat(labels.span(SIGNAL)).isEqualTo(new Span(SIGNAL + 1, SIGNAL + 4));
    }

    @Test
    void theLowerBarrierTouchedFirstIsNotABuy() {
        Labels labels = label(Bars.afterWarmUp().quiet(1).bar(100, 101, 89, 100).bar(100, 130, 99, 100));
        assertThat(labels.buy(SIGNAL)).isFalse();
        assertThat(labels.span(SIGNAL)).isEqualTo(new Span(SIGNAL + 1, SIGNAL + 2));
    }

    @Test
    void inABarThatTouchesBothTheLowerCounts() {
        Labels labels = label(Bars.afterWarmUp().quiet(1).bar(100, 130, 80, 100).quiet(9));
        assertThat(labels.buy(SIGNAL)).isFalse();
    }

    @Test
    void aBarThatOpensBeyondTheUpperBarrierTouchedItFirst() {
        Labels labels = label(Bars.afterWarmUp().quiet(1).bar(125, 126, 80, 90).quiet(9));
        assertThat(labels.buy(SIGNAL)).isTrue();
    }

    @Test
    void aWalkThatTouchesNothingEndsWithTheHorizon() {
        Labels labels = label(Bars.afterWarmUp().quiet(8).bar(100, 130, 99, 100));
        assertThat(labels.buy(SIGNAL)).isFalse();
        assertThat(labels.span(SIGNAL)).isEqualTo(new Span(SIGNAL + 1, SIGNAL + 8));
    }

    @Test
    void aRowWhoseSpanLeavesTheDataHasNoLabel() {
        Labels labels = label(Bars.afterWarmUp().quiet(7));
        assertThat(labels.known(SIGNAL)).isFalse();
        assertThatThrownBy(() -> labels.buy(SIGNAL)).hasMessageContaining("row must have a label: row=2");
    }

    @Test
    void aRowWhoseSpanMeetsAMissingBarHasNoLabel() {
        assertThat(label(Bars.afterWarmUp().quiet(7).missing(1).quiet(9)).known(SIGNAL))
                .isFalse();
        assertThat(label(Bars.afterWarmUp().missing(1).quiet(9)).known(SIGNAL)).isFalse();
    }

    @Test
    void aWalkThatEndsBeforeTheGapKeepsItsLabel() {
        Labels labels = label(
                Bars.afterWarmUp().quiet(1).bar(100, 125, 99, 100).missing(1).quiet(9));
        assertThat(labels.buy(SIGNAL)).isTrue();
    }

    @Test
    void aRowWithoutAFullVolatilityWindowHasNoLabel() {
        CandleSeries candles = Bars.afterWarmUp().quiet(20).series();
        Labels labels = TripleBarrier.label(candles, Bars.SETTINGS);
        assertThat(labels.known(SIGNAL - 1)).isFalse();
        assertThat(labels.known(SIGNAL)).isTrue();
    }

    @Test
    void theVolatilityIsTheSampleDeviationOfTheReturnsUpToTheRow() {
        Column close = Column.of(100, 110, 99, 99 * 1.3, 5_000);
        // Returns of +10 %, -10 %, +30 %: mean 0.1, squares 0 + 0.04 + 0.04, divisor 3 - 1.
        BarrierSettings settings = new BarrierSettings(16, 1.25, 1, 3);
        assertThat(settings.volatilityAt(close, 3)).isCloseTo(Math.sqrt(0.04), within(1e-15));
        Barriers barriers = settings.barriersAt(close, 3);
        assertThat(barriers.upper()).isCloseTo(1.25 * 0.2 * 4, within(1e-14));
        assertThat(barriers.lower()).isCloseTo(0.2 * 4, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyLabelIsWhatThePlainRuleSays(long seed) {
        CandleSeries candles = Bars.walk(seed, 3_000);
        BarrierSettings settings = BarrierSettings.DEFAULT;
        Labels labels = TripleBarrier.label(candles, settings);
        PlainRule plain = new PlainRule(candles, settings);
        for (int row = 0; row < candles.bars(); row++) {
            int end = plain.lastRow(row);
            assertThat(labels.known(row)).as("known seed=%d row=%d", seed, row).isEqualTo(end > 0);
            if (end < 0) continue;
            assertThat(labels.span(row)).as("span seed=%d row=%d", seed, row).isEqualTo(new Span(row + 1, end));
            assertThat(labels.buy(row)).as("buy seed=%d row=%d", seed, row).isEqualTo(plain.buy(row, end));
        }
        assertThat(labels.knownRows()).isBetween(1_000, 2_999);
        assertThat(labels.buyShare()).isBetween(0.02, 0.6);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void aLabelIsTheSameFromAnyStartingPoint(long seed) {
        CandleSeries candles = Bars.walk(seed, 1_200);
        Labels whole = TripleBarrier.label(candles, BarrierSettings.DEFAULT);
        for (int start : new int[] {1, 37, 500}) {
            CandleSeries partial = candles.rows(start, candles.bars());
            Column partialClose = partial.close();
            Labels part = TripleBarrier.label(partial, BarrierSettings.DEFAULT);
            int volatilityBars = BarrierSettings.DEFAULT.volatilityBars();
            for (int row = volatilityBars; row < part.rows(); row++) {
                assertThat(part.known(row)).isEqualTo(whole.known(row + start));
                assertThat(BarrierSettings.DEFAULT.barriersAt(partialClose, row))
                        .isEqualTo(BarrierSettings.DEFAULT.barriersAt(candles.close(), row + start));
                if (!part.known(row)) continue;
                assertThat(part.buy(row)).isEqualTo(whole.buy(row + start));
                assertThat(part.span(row).lastRow() + start)
                        .isEqualTo(whole.span(row + start).lastRow());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void aLabelWhoseSpanHasEndedStandsWhenTheFutureIsRewritten(long seed) {
        CandleSeries candles = Bars.walk(seed, 900);
        int cut = 600;
        CandleSeries rewritten = candles.withColumns((field, column) ->
                Column.generate(column.size(), row -> row <= cut ? column.get(row) : column.get(row) * 3 + 1));
        Labels before = TripleBarrier.label(candles, BarrierSettings.DEFAULT);
        Labels after = TripleBarrier.label(rewritten, BarrierSettings.DEFAULT);
        int compared = 0;
        for (int row = 0; row < cut; row++) {
            if (!before.known(row) || before.span(row).lastRow() > cut) continue;
            assertThat(after.span(row)).isEqualTo(before.span(row));
            assertThat(after.buy(row)).isEqualTo(before.buy(row));
            compared++;
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    @NeedsRealCandles
    void aboutOneRealRowInFiveIsABuy() {
        CandleSeries candles = Bars.read(RealCandles.klines("ADAUSDT"));
        Labels labels = TripleBarrier.label(candles, BarrierSettings.DEFAULT);
        System.out.println(
                "ADAUSDT rows=" + labels.rows() + " labelled=" + labels.knownRows() + " buyShare=" + labels.buyShare());
        assertThat(labels.rows()).isEqualTo(94_002);
        assertThat(labels.knownRows()).isGreaterThan(93_700);
        assertThat(labels.buyShare()).isBetween(0.15, 0.25);
    }

    private static Labels label(Bars bars) {
        return TripleBarrier.label(bars.series(), Bars.SETTINGS);
    }

    /** The rule once more, as a reader of the specification would write it: find every touch, then compare. */
    private record PlainRule(CandleSeries candles, BarrierSettings settings) {
        int lastRow(int row) {
            int horizonEnd = row + settings.horizonBars();
            int touch = Math.min(firstTouch(row, true), firstTouch(row, false));
            int end = Math.min(horizonEnd, touch);
            if (Double.isNaN(reach(row)) || end >= candles.bars()) return -1;
            for (int i = row + 1; i <= end; i++) if (!candles.hasCandle(i)) return -1;
            return end;
        }

        boolean buy(int row, int end) {
            if (firstTouch(row, true) != end) return false;
            double upper = entry(row) * (1 + settings.upperSigmas() * reach(row));
            return firstTouch(row, false) != end || candles.open().get(end) >= upper;
        }

        private int firstTouch(int row, boolean upper) {
            double price = entry(row)
                    * (1 + (upper ? settings.upperSigmas() * reach(row) : -(settings.lowerSigmas() * reach(row))));
            for (int i = row + 1; i <= row + settings.horizonBars() && i < candles.bars(); i++) {
                if (upper ? candles.high().get(i) >= price : candles.low().get(i) <= price) return i;
            }
            return Integer.MAX_VALUE;
        }

        private double entry(int row) {
            return row + 1 < candles.bars() ? candles.open().get(row + 1) : Double.NaN;
        }

        private double reach(int row) {
            if (row < settings.volatilityBars()) return Double.NaN;
            double[] returns = new double[settings.volatilityBars()];
            double mean = 0;
            for (int i = 0; i < returns.length; i++) {
                int at = row - returns.length + 1 + i;
                returns[i] = candles.close().get(at) / candles.close().get(at - 1) - 1;
                mean += returns[i];
            }
            mean /= returns.length;
            double squares = 0;
            for (double value : returns) squares += (value - mean) * (value - mean);
            return Math.sqrt(squares / (returns.length - 1)) * Math.sqrt(settings.horizonBars());
        }
    }
}
