package cvntrade.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cvntrade.market.CandleSeries;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {
    private static final int SIGNAL = Bars.SIGNAL;
    private static final int ENTRY = SIGNAL + 1;

    @Test
    void theUpperBarrierFillsAtTheBarrier() {
        Trade trade = only(Bars.afterWarmUp().quiet(3).bar(100, 121, 99, 110).quiet(3));
        assertThat(trade.entryRow()).isEqualTo(ENTRY);
        assertThat(trade.exitRow()).isEqualTo(ENTRY + 3);
        assertThat(trade.gross()).isCloseTo(0.20, within(1e-12));
        assertThat(trade.net()).isCloseTo(0.20 - 0.0045, within(1e-12));
        assertThat(trade.exitReason()).isEqualTo(Exit.Reason.UPPER);
    }

    @Test
    void theLowerBarrierFillsAtTheBarrier() {
        Trade trade = only(Bars.afterWarmUp().bar(100, 130, 80, 100).quiet(3));
        assertThat(trade.exitRow()).isEqualTo(ENTRY);
        assertThat(trade.gross()).isCloseTo(-0.10, within(1e-12));
        assertThat(trade.exitReason()).isEqualTo(Exit.Reason.LOWER);
    }

    @Test
    void aBarThatOpensBeyondABarrierFillsAtItsOpen() {
        Trade above = only(Bars.afterWarmUp().quiet(1).bar(125, 130, 80, 100).quiet(3));
        assertThat(above.gross()).isCloseTo(0.25, within(1e-12));
        assertThat(above.exitReason()).isEqualTo(Exit.Reason.UPPER);
        Trade below = only(Bars.afterWarmUp().quiet(1).bar(70, 130, 60, 100).quiet(3));
        assertThat(below.gross()).isCloseTo(-0.30, within(1e-12));
        assertThat(below.exitReason()).isEqualTo(Exit.Reason.LOWER);
    }

    @Test
    void theTimeExitIsTheCloseOfTheLastBarOfTheHorizon() {
        Trade trade = only(Bars.afterWarmUp().quiet(7).bar(100, 104, 99, 103).bar(103, 130, 103, 129));
        assertThat(trade.exitRow()).isEqualTo(SIGNAL + 8);
        assertThat(trade.gross()).isCloseTo(0.03, within(1e-12));
        assertThat(trade.exitReason()).isEqualTo(Exit.Reason.TIME);
    }

    @Test
    void aPositionThatMeetsAMissingBarIsClosedAtTheFirstOpenAfterTheGap() {
        TradeLog log =
                run(Bars.afterWarmUp().quiet(2).missing(3).bar(95, 130, 80, 100).quiet(9), BacktestTest::once);
        Trade trade = log.trades().get(0);
        assertThat(trade.exitRow()).isEqualTo(ENTRY + 5);
        assertThat(trade.gross()).isCloseTo(-0.05, within(1e-12));
        assertThat(trade.exitReason()).isEqualTo(Exit.Reason.GAP);
        assertThat(log.closedAfterGap()).isEqualTo(1);
    }

    @Test
    void aPositionStillOpenWhenTheCandlesEndIsValuedAtTheLastClose() {
        for (Bars bars : List.of(
                Bars.afterWarmUp().quiet(2).bar(100, 105, 99, 104),
                Bars.afterWarmUp().quiet(2).bar(100, 105, 99, 104).missing(2))) {
            TradeLog log = run(bars, BacktestTest::once);
            Trade trade = log.trades().get(0);
            assertThat(trade.exitRow()).isEqualTo(ENTRY + 2);
            assertThat(trade.gross()).isCloseTo(0.04, within(1e-12));
            assertThat(trade.exitReason()).isEqualTo(Exit.Reason.DATA_END);
            assertThat(log.openAtDataEnd()).isEqualTo(1);
        }
    }

    @Test
    void anOrderWhoseNextBarIsMissingLapses() {
        TradeLog log = run(Bars.afterWarmUp().missing(1).quiet(9), BacktestTest::once);
        assertThat(log.trades()).isEmpty();
        assertThat(log.lapsedSignals()).isEqualTo(1);
        TradeLog atTheEnd = run(Bars.afterWarmUp(), BacktestTest::once);
        assertThat(atTheEnd.trades()).isEmpty();
        assertThat(atTheEnd.lapsedSignals()).isEqualTo(1);
    }

    @Test
    void aSignalWithoutAKnownVolatilityIsCountedAndNotTraded() {
        TradeLog log = run(Bars.afterWarmUp().quiet(9), row -> row == SIGNAL - 1);
        assertThat(log.trades()).isEmpty();
        assertThat(log.blindSignals()).isEqualTo(1);
    }

    @Test
    void onlyOnePositionIsOpenAtATime() {
        TradeLog log = run(Bars.afterWarmUp().quiet(3).bar(100, 121, 99, 110).quiet(1), row -> row <= SIGNAL + 3);
        assertThat(log.trades()).hasSize(1);
    }

    @Test
    void theRowInWhichAPositionEndedMaySignalAgain() {
        int exit = ENTRY + 3;
        CandleSeries candles =
                Bars.afterWarmUp().quiet(3).bar(100, 121, 99, 110).quiet(12).series();
        TradeLog log = run(candles, row -> row == SIGNAL || row == exit);
        assertThat(log.trades()).extracting(Trade::entryRow).containsExactly(ENTRY, exit + 1);
        TradeLog blocked = run(candles, row -> row == SIGNAL || row == exit - 1);
        assertThat(blocked.trades()).extracting(Trade::entryRow).containsExactly(ENTRY);
    }

    @Test
    void aPositionMayRunPastTheEndOfItsBlock() {
        CandleSeries candles =
                Bars.afterWarmUp().quiet(3).bar(100, 121, 99, 110).quiet(3).series();
        TradeLog log =
                Backtest.run(candles, Bars.SETTINGS, Costs.DEFAULT, new Span(SIGNAL, SIGNAL + 1), BacktestTest::always);
        assertThat(log.trades()).extracting(Trade::exitRow).containsExactly(ENTRY + 3);
        assertThat(log.exposure()).isEqualTo(0.5);
    }

    @Test
    void everyBlockStartsFlat() {
        CandleSeries candles = Bars.walk(11, 600);
        Span first = new Span(100, 299);
        Span second = new Span(300, 500);
        TradeLog alone = Backtest.run(candles, BarrierSettings.DEFAULT, Costs.DEFAULT, second, BacktestTest::always);
        Backtest.run(candles, BarrierSettings.DEFAULT, Costs.DEFAULT, first, BacktestTest::always);
        TradeLog after = Backtest.run(candles, BarrierSettings.DEFAULT, Costs.DEFAULT, second, BacktestTest::always);
        assertThat(after).isEqualTo(alone);
        assertThat(alone.trades().get(0).entryRow()).isEqualTo(301);
    }

    @Test
    void exposureCountsTheBarsInWhichAPositionWasOpen() {
        CandleSeries candles =
                Bars.afterWarmUp().quiet(3).bar(100, 121, 99, 110).quiet(3).series();
        // Held from row 3 to row 6, four of ten bars.
        assertThat(run(candles, BacktestTest::once).exposure()).isEqualTo(0.4);
    }

    @Test
    void aBlockBeyondTheCandlesIsACallersMistake() {
        CandleSeries candles = Bars.afterWarmUp().quiet(3).series();
        assertThatThrownBy(
                        () -> Backtest.run(candles, Bars.SETTINGS, Costs.DEFAULT, new Span(0, 6), BacktestTest::always))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bars=6");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void tradesAndLabelsTellTheSameStory(long seed) {
        CandleSeries candles = Bars.walk(seed, 20_000);
        Labels labels = TripleBarrier.label(candles, BarrierSettings.DEFAULT);
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        boolean[] buy = new boolean[candles.bars()];
        for (int row = 0; row < buy.length; row++) buy[row] = random.nextDouble() < 0.3;
        TradeLog log = run(candles, row -> buy[row]);
        int free = 0;
        for (Trade trade : log.trades()) {
            int signal = trade.entryRow() - 1;
            assertThat(buy[signal]).isTrue();
            assertThat(signal).isGreaterThanOrEqualTo(free);
            assertThat(labels.known(signal)).isEqualTo(trade.exitReason().isLabel());
            if (labels.known(signal)) {
                assertThat(labels.span(signal)).isEqualTo(new Span(trade.entryRow(), trade.exitRow()));
                assertThat(labels.buy(signal)).isEqualTo(trade.exitReason() == Exit.Reason.UPPER);
            }
            free = trade.exitRow();
        }
        assertThat(log.trades()).hasSizeGreaterThan(1_000);
        assertThat(log.closedAfterGap()).isPositive();
        assertThat(log.lapsedSignals()).isPositive();
    }

    @SuppressWarnings("UnusedVariable") // The shape of a signal.
    private static boolean always(int row) {
        return true;
    }

    private static boolean once(int row) {
        return row == SIGNAL;
    }

    private static Trade only(Bars bars) {
        List<Trade> trades = run(bars, BacktestTest::once).trades();
        assertThat(trades).hasSize(1);
        return trades.get(0);
    }

    private static TradeLog run(Bars bars, IntPredicate signal) {
        return run(bars.series(), signal);
    }

    private static TradeLog run(CandleSeries candles, IntPredicate signal) {
        BarrierSettings settings = candles.bars() > 100 ? BarrierSettings.DEFAULT : Bars.SETTINGS;
        return Backtest.run(candles, settings, Costs.DEFAULT, new Span(0, candles.bars() - 1), signal);
    }
}
