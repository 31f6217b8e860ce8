package cvntrade.trades;

import java.util.List;

/**
 * What became of the BUY signals of one block of rows.
 *
 * @param block rows whose signals were followed
 * @param trades round trips in time order; they never overlap
 * @param lapsedSignals signals whose next bar is missing: the order met no open and lapsed
 * @param blindSignals signals at rows without a known volatility: there was no barrier to trade by
 */
public record TradeLog(Span block, List<Trade> trades, int lapsedSignals, int blindSignals) {
    public TradeLog {
        trades = List.copyOf(trades);
    }

    /** Trades that a missing bar ended early; they stand in {@link #trades()} too. */
    public int closedAfterGap() {
        return count(Exit.Reason.GAP);
    }

    /** Trades that were still open when the candles ended; they stand in {@link #trades()} too, at the last close. */
    public int openAtDataEnd() {
        return count(Exit.Reason.DATA_END);
    }

    /** Share of the block's bars in which a position was open, in [0, 1]. */
    public double exposure() {
        long held = 0;
        for (Trade trade : trades) {
            held += Math.max(0, Math.min(trade.exitRow(), block.lastRow()) - trade.entryRow() + 1);
        }
        return (double) held / block.rows();
    }

    public TradeStatistics statistics() {
        return TradeStatistics.of(trades.stream().mapToDouble(Trade::net).toArray(), exposure());
    }

    private int count(Exit.Reason reason) {
        return (int)
                trades.stream().filter(trade -> trade.exitReason() == reason).count();
    }
}
