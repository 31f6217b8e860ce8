package cvntrade.trades;

import cvntrade.market.CandleSeries;

/**
 * One long position and its walk to the barriers. Labels and backtest both walk here, so the rule stands in one place.
 *
 * <p>A signal at the close of bar t buys at the open of bar t + 1. The bars t + 1 to t + horizonBars are looked at in turn:
 *
 * <ol>
 *   <li>a missing bar ends the position at the open of the first bar after the gap;
 *   <li>a bar that opens at or beyond a barrier fills at its open: the open comes first, so the order of the touches is known;
 *   <li>a bar that touches the lower barrier fills there, also if it touches the upper one too;
 *   <li>a bar that touches the upper barrier fills there.
 * </ol>
 *
 * After the last of them the position is closed at its close.
 *
 * @see "spec.md §6, §7"
 */
final class Position {
    private final CandleSeries candles;
    private final int entryRow;
    private final int lastRow;
    private final double entryPrice;
    private final double upperPrice;
    private final double lowerPrice;

    private Position(CandleSeries candles, int entryRow, int lastRow, Barriers barriers) {
        this.candles = candles;
        this.entryRow = entryRow;
        this.lastRow = lastRow;
        this.entryPrice = candles.open().get(entryRow);
        this.upperPrice = entryPrice * (1 + barriers.upper());
        this.lowerPrice = entryPrice * (1 - barriers.lower());
    }

    /** Whether an order given at a row's close meets a next bar; if not, it lapses. */
    static boolean canOpenAfter(CandleSeries candles, int signalRow) {
        return signalRow + 1 < candles.bars() && candles.hasCandle(signalRow + 1);
    }

    static Position openAfter(CandleSeries candles, int signalRow, Barriers barriers, int horizonBars) {
        return new Position(candles, signalRow + 1, signalRow + horizonBars, barriers);
    }

    int entryRow() {
        return entryRow;
    }

    double entryPrice() {
        return entryPrice;
    }

    Exit exit() {
        for (int row = entryRow; row <= lastRow; row++) {
            if (row >= candles.bars() || !candles.hasCandle(row)) return afterGap(row);
            double open = candles.open().get(row);
            if (open <= lowerPrice) return new Exit(row, open, Exit.Reason.LOWER);
            if (open >= upperPrice) return new Exit(row, open, Exit.Reason.UPPER);
            if (candles.low().get(row) <= lowerPrice) return new Exit(row, lowerPrice, Exit.Reason.LOWER);
            if (candles.high().get(row) >= upperPrice) return new Exit(row, upperPrice, Exit.Reason.UPPER);
        }
        return new Exit(lastRow, candles.close().get(lastRow), Exit.Reason.TIME);
    }

    private Exit afterGap(int missingRow) {
        for (int row = missingRow; row < candles.bars(); row++) {
            if (candles.hasCandle(row)) return new Exit(row, candles.open().get(row), Exit.Reason.GAP);
        }
        return new Exit(missingRow - 1, candles.close().get(missingRow - 1), Exit.Reason.DATA_END);
    }
}
