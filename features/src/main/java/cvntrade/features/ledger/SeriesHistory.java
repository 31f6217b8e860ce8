package cvntrade.features.ledger;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.EnumMap;
import java.util.Map;

/** Where a series begins and ends, and how many bars it lacks in any window of a column, at the cost of two look-ups. */
final class SeriesHistory {
    private final CandleSeries series;
    private final int firstCandleRow;
    private final int lastCandleRow;
    private final Map<CandleField, int[]> unknownBefore = new EnumMap<>(CandleField.class);

    SeriesHistory(CandleSeries series) {
        this.series = series;
        int first = 0;
        int last = series.bars() - 1;
        while (first <= last && !series.hasCandle(first)) first++;
        while (last >= first && !series.hasCandle(last)) last--;
        this.firstCandleRow = first;
        this.lastCandleRow = last;
    }

    /** Whether the series has its first candle after a bar; one without any candle begins after every bar. */
    boolean beginsAfter(long bar) {
        return !hasCandles() || bar < series.grid().bar(firstCandleRow);
    }

    /** Whether the series has its last candle before a bar. */
    boolean endsBefore(long bar) {
        return !hasCandles() || bar > series.grid().bar(lastCandleRow);
    }

    /** Whether a column is unknown at one of the bars between two, both included; a bar off the series' grid is unknown. */
    boolean lacks(CandleField field, long firstBar, long lastBar) {
        Grid grid = series.grid();
        if (firstBar > lastBar) return false;
        if (!grid.holds(firstBar) || !grid.holds(lastBar)) return true;
        int[] before = unknownBefore.computeIfAbsent(field, this::count);
        return before[grid.rowOf(lastBar) + 1] > before[grid.rowOf(firstBar)];
    }

    private boolean hasCandles() {
        return firstCandleRow <= lastCandleRow;
    }

    /** At index r the count of the unknown values in the rows before r. */
    private int[] count(CandleField field) {
        Column column = series.column(field);
        int[] before = new int[column.size() + 1];
        for (int row = 0; row < column.size(); row++) {
            before[row + 1] = before[row] + (Double.isNaN(column.get(row)) ? 1 : 0);
        }
        return before;
    }
}
