package cvntrade.market.kline;

import cvntrade.base.Grid;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes one series of the rows of one or more tables. Rows may come in any order and overlap; a bar that has not closed is left out. What was odd
 * is noted, one sentence each.
 */
final class KlineMerge {
    /** More than a century of 15-minute bars: beyond it a time was misread, and the grid would not fit into memory. */
    private static final int BARS_MAX = 4_000_000;

    private final String symbol;
    private final Timeframe timeframe;
    private final Instant asOf;
    private final List<String> notes = new ArrayList<>();

    KlineMerge(String symbol, Timeframe timeframe, Instant asOf) {
        this.symbol = symbol;
        this.timeframe = timeframe;
        this.asOf = asOf;
    }

    CandleSeries merge(List<KlineRows> tables) {
        tables.forEach(this::noteOddities);
        KlineGrid onGrid = new KlineGrid(symbol, gridOf(tables));
        int open = 0;
        for (KlineRows table : tables) {
            for (int row = 0; row < table.size(); row++) {
                if (hasClosed(table.timeMs(row))) onGrid.lay(table, row);
                else open++;
            }
        }
        CandleSeries series = onGrid.series();
        if (series.candles() == 0) throw nothingClosed();
        if (onGrid.collapsed() > 0) notes.add("identical duplicates were collapsed: rows=" + onGrid.collapsed());
        // The instant itself is not noted: the time of day must not reach a result.
        if (open > 0) notes.add("bars that had not closed were left out: rows=" + open);
        return series;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private void noteOddities(KlineRows table) {
        if (!table.isSorted()) notes.add("rows out of order were sorted: " + table.place());
        int missing = table.missing();
        if (missing > 0) notes.add("rows without a price are missing bars: " + table.place() + " rows=" + missing);
        List<CandleField> absent = table.forgetAbsentFlow();
        if (!absent.isEmpty()) {
            String names = absent.stream().map(KlineLayout::nameOf).collect(Collectors.joining(","));
            notes.add("flow columns that the source lacks are unknown: " + table.place() + " columns=" + names);
        }
    }

    private Grid gridOf(List<KlineRows> tables) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (KlineRows table : tables) {
            for (int row = 0; row < table.size(); row++) {
                if (!hasClosed(table.timeMs(row))) continue;
                long bar = timeframe.barAt(table.timeMs(row));
                first = Math.min(first, bar);
                last = Math.max(last, bar);
            }
        }
        if (first > last) throw nothingClosed();
        if (last - first >= BARS_MAX) {
            throw new MalformedInput("bars must lie close enough for one grid: symbol=" + symbol + " first="
                    + Instant.ofEpochMilli(timeframe.openTimeMs(first)) + " last="
                    + Instant.ofEpochMilli(timeframe.openTimeMs(last))
                    + "; a time is wrong, look at the first and last rows");
        }
        return Grid.between(timeframe, first, last);
    }

    private boolean hasClosed(long openTimeMs) {
        return !Instant.ofEpochMilli(openTimeMs + timeframe.millis()).isAfter(asOf);
    }

    private MalformedInput nothingClosed() {
        return new MalformedInput("kline files must hold at least one candle that has closed: symbol=" + symbol
                + " as_of=" + asOf + "; download more history");
    }
}
