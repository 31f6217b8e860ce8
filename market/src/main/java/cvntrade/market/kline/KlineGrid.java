package cvntrade.market.kline;

import cvntrade.base.Grid;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows laid on the grid one by one. Two rows of the same bar must agree on every value that both know; then they are one candle. */
final class KlineGrid {
    private static final CandleField[] FIELDS = CandleField.values();

    private final String symbol;
    private final Grid grid;
    private final FieldValues values;
    private final @Nullable KlineRows[] holders;
    private final int[] holderRows;
    private final KlineProblems conflicts;
    private int collapsed;

    KlineGrid(String symbol, Grid grid) {
        this.symbol = symbol;
        this.grid = grid;
        this.values = new FieldValues(grid.bars());
        this.holders = new KlineRows[grid.bars()];
        this.holderRows = new int[grid.bars()];
        this.conflicts = new KlineProblems("symbol=" + symbol);
    }

    void lay(KlineRows table, int row) {
        if (table.isMissing(row)) return;
        int at = grid.rowOf(grid.timeframe().barAt(table.timeMs(row)));
        @Nullable KlineRows holder = holders[at];
        if (holder == null) {
            holders[at] = table;
            holderRows[at] = row;
        } else {
            compare(at, holder, table, row);
        }
        for (CandleField field : FIELDS) {
            if (Double.isNaN(values.get(field, at))) values.set(field, at, table.value(row, field));
        }
    }

    /** Count of the rows that said again what was known already. */
    int collapsed() {
        return collapsed;
    }

    /** @throws cvntrade.base.MalformedInput if any bar has two different candles */
    CandleSeries series() {
        conflicts.throwIfAny("remove the wrong one");
        return CandleSeries.of(symbol, grid, values.toColumns());
    }

    private void compare(int at, KlineRows holder, KlineRows table, int row) {
        for (CandleField field : FIELDS) {
            double held = values.get(field, at);
            double value = table.value(row, field);
            if (Double.isNaN(value) || Double.isNaN(held) || value == held) continue;
            conflicts.add("a bar must not have two different candles: " + table.place() + " line=" + table.line(row)
                    + " bar=" + Instant.ofEpochMilli(table.timeMs(row)) + " field=" + KlineLayout.nameOf(field)
                    + " value=" + value + " other_" + holder.place() + " other_line=" + holder.line(holderRows[at])
                    + " other_value=" + held);
            return;
        }
        collapsed++;
    }
}
