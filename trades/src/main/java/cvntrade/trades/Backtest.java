package cvntrade.trades;

import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Follows BUY signals through one block of rows, one position at a time.
 *
 * <p>Every block starts flat; a position may run past the block's end. A signal is followed if no position is open at its row's close: a
 * position that ended within bar e, at its close too, leaves row e free to signal again. No signal is left out because of what comes later:
 *
 * <ul>
 *   <li>a position that meets a missing bar is closed at the open of the first bar after the gap;
 *   <li>one still open when the candles end is valued at the last close;
 *   <li>an order whose own next bar is missing meets no open and lapses. It was good for that open alone; so nobody had to know the gap
 *       when it was given.
 * </ul>
 *
 * @see "spec.md §7"
 */
public final class Backtest {
    private final CandleSeries candles;
    private final BarrierSettings settings;
    private final Costs costs;
    private final List<Trade> trades = new ArrayList<>();
    private int lapsedSignals;
    private int blindSignals;

    private Backtest(CandleSeries candles, BarrierSettings settings, Costs costs) {
        this.candles = candles;
        this.settings = settings;
        this.costs = costs;
    }

    /** @param buySignal whether the model says BUY at a row of the series; asked for rows of the block alone, in order */
    public static TradeLog run(
            CandleSeries candles, BarrierSettings settings, Costs costs, Span block, IntPredicate buySignal) {
        if (block.lastRow() >= candles.bars()) {
            throw new IllegalArgumentException("block must lie within the candles: block=" + block + " bars="
                    + candles.bars() + " symbol=" + candles.symbol());
        }
        Backtest backtest = new Backtest(candles, settings, costs);
        int row = block.firstRow();
        while (row <= block.lastRow()) {
            row = buySignal.test(row) ? backtest.follow(row) : row + 1;
        }
        return new TradeLog(block, backtest.trades, backtest.lapsedSignals, backtest.blindSignals);
    }

    /** Trades on a signal and returns the next row that may signal. */
    private int follow(int signalRow) {
        Barriers barriers = settings.barriersAt(candles.close(), signalRow);
        if (!barriers.known()) {
            blindSignals++;
            return signalRow + 1;
        }
        if (!Position.canOpenAfter(candles, signalRow)) {
            lapsedSignals++;
            return signalRow + 1;
        }
        Position position = Position.openAfter(candles, signalRow, barriers, settings.horizonBars());
        Exit exit = position.exit();
        double gross = exit.price() / position.entryPrice() - 1;
        trades.add(new Trade(position.entryRow(), exit.row(), gross, costs.net(gross), exit.reason()));
        return exit.row();
    }
}
