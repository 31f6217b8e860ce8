package cvntrade.sweep.investigation;

import cvntrade.base.Column;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.verdict.statistics.BlockShuffle;

/** Candles of a reference as they never were: for the placebo and the positive control. */
final class RewrittenReference {
    private RewrittenReference() {}

    /**
     * The same candles in another order of blocks, each at the level that the one before it left: returns are permuted, prices stay joined.
     * A missing bar moves with its block.
     */
    static CandleSeries permuted(CandleSeries series, int blockBars, long seed) {
        int[] order = new BlockShuffle(series.bars(), blockBars).order(seed);
        double[] scale = scales(series, order);
        return series.withColumns((field, column) ->
                Column.generate(column.size(), row -> column.get(order[row]) * (isMoney(field) ? scale[row] : 1)));
    }

    /** The same candles, each seen so many bars before its time; the last bars are unknown. */
    static CandleSeries readAhead(CandleSeries series, int bars) {
        return series.withColumns((field, column) -> Column.generate(
                column.size(), row -> row + bars < column.size() ? column.get(row + bars) : Double.NaN));
    }

    private static boolean isMoney(CandleField field) {
        return switch (field) {
            case OPEN, HIGH, LOW, CLOSE, QUOTE_VOLUME, TAKER_QUOTE -> true;
            case VOLUME, TRADES, TAKER_BASE -> false;
        };
    }

    /** What each candle is multiplied with, so that it moves as much from the close before it as it truly did. */
    private static double[] scales(CandleSeries series, int[] order) {
        double[] closeBefore = closesBefore(series);
        double[] scale = new double[order.length];
        double level = order.length == 0 ? Double.NaN : closeBefore[0];
        for (int row = 0; row < order.length; row++) {
            scale[row] = level / closeBefore[order[row]];
            if (series.hasCandle(order[row])) level = series.close().get(order[row]) * scale[row];
        }
        return scale;
    }

    /** The last known close before each row; up to the first candle its open. */
    private static double[] closesBefore(CandleSeries series) {
        double last = Double.NaN;
        for (int row = 0; row < series.bars() && Double.isNaN(last); row++) {
            last = series.open().get(row);
        }
        double[] before = new double[series.bars()];
        for (int row = 0; row < before.length; row++) {
            before[row] = last;
            if (series.hasCandle(row)) last = series.close().get(row);
        }
        return before;
    }
}
