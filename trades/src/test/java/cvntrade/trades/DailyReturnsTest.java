package cvntrade.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailyReturnsTest {
    /** Begins at noon of 1970-01-02. */
    private static final Grid GRID = new Grid(Timeframe.M15, 96 + 48, 400);

    private static Trade trade(int entryRow, int exitRow, double net) {
        return new Trade(entryRow, exitRow, net, net, Exit.Reason.TIME);
    }

    @Test
    void tradesCompoundOnTheDayTheyAreClosed() {
        TradeLog log = new TradeLog(
                new Span(0, 191), List.of(trade(0, 10, 0.5), trade(11, 20, -0.5), trade(40, 60, 0.1)), 0, 0);
        DailyReturns returns = DailyReturns.of(log, GRID);
        assertThat(returns.firstDay()).isEqualTo(1);
        // Noon to midnight is 48 bars: rows 10 and 20 lie on the first day, row 60 on the second, row 191 on the third.
        assertThat(returns.net()).hasSize(3);
        assertThat(returns.on(1)).isEqualTo(-0.25);
        assertThat(returns.on(2)).isCloseTo(0.1, within(1e-15));
        assertThat(returns.on(3)).isZero();
        assertThat(returns.on(0)).isZero();
        assertThat(returns.on(4)).isZero();
    }

    @Test
    void theDaysTogetherComeToTheEquityOfTheStatistics() {
        TradeLog log = new TradeLog(
                new Span(0, 100), List.of(trade(0, 10, 0.02), trade(20, 70, -0.01), trade(80, 120, 0.03)), 0, 0);
        double equity = 1;
        for (double net : DailyReturns.of(log, GRID).net()) equity *= 1 + net;
        assertThat(equity).isCloseTo(log.statistics().finalEquity(), within(1e-15));
    }
}
