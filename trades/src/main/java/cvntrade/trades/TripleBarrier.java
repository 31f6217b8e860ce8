package cvntrade.trades;

import cvntrade.market.CandleSeries;

/** Labels by the triple-barrier method: BUY where the upper barrier is touched before the lower one and before the time is over. */
public final class TripleBarrier {
    private TripleBarrier() {}

    /**
     * One label a row. A row has none where its volatility window is incomplete, its next bar is missing, or its walk meets a missing
     * bar or the end of the data before it has come to its end.
     *
     * @see "spec.md §6; López de Prado, Advances in Financial Machine Learning, 2018, §3.4"
     */
    public static Labels label(CandleSeries candles, BarrierSettings settings) {
        boolean[] buy = new boolean[candles.bars()];
        int[] exitRow = new int[candles.bars()];
        for (int row = 0; row < candles.bars(); row++) {
            exitRow[row] = Labels.NONE;
            Barriers barriers = settings.barriersAt(candles.close(), row);
            if (!barriers.known() || !Position.canOpenAfter(candles, row)) continue;
            Exit exit = Position.openAfter(candles, row, barriers, settings.horizonBars())
                    .exit();
            if (!exit.reason().isLabel()) continue;
            exitRow[row] = exit.row();
            buy[row] = exit.reason() == Exit.Reason.UPPER;
        }
        return Labels.of(candles.grid(), buy, exitRow);
    }
}
