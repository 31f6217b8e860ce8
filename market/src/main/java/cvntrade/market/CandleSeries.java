package cvntrade.market;

import cvntrade.base.Check;
import cvntrade.base.Column;
import cvntrade.base.Fingerprint;
import cvntrade.base.Grid;
import java.util.EnumMap;
import java.util.Map;

/**
 * The candles of one symbol on the regular grid, one row a bar, oldest first. A missing bar is a row of NaN; it is never filled and never
 * dropped, so a shift by k rows is always k timeframes of time.
 *
 * <p>A flow column that the source lacks is unknown throughout ({@link #has(CandleField)} says which).
 */
public final class CandleSeries {
    private final String symbol;
    private final Grid grid;
    private final Map<CandleField, Column> columns;

    private CandleSeries(String symbol, Grid grid, Map<CandleField, Column> columns) {
        this.symbol = symbol;
        this.grid = grid;
        this.columns = columns;
    }

    /** @param columns every field, each with one value a bar of the grid */
    public static CandleSeries of(String symbol, Grid grid, Map<CandleField, Column> columns) {
        Check.filled(symbol, "symbol");
        EnumMap<CandleField, Column> complete = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) {
            Column column = columns.get(field);
            if (column == null || column.size() != grid.bars()) {
                throw new IllegalArgumentException("every field must have one value a bar: symbol=" + symbol + " field="
                        + field + " values=" + (column == null ? "none" : column.size()) + " bars=" + grid.bars());
            }
            complete.put(field, column);
        }
        return new CandleSeries(symbol, grid, complete);
    }

    public String symbol() {
        return symbol;
    }

    public Grid grid() {
        return grid;
    }

    public int bars() {
        return grid.bars();
    }

    @SuppressWarnings("NullAway") // The factory has put every field there.
    public Column column(CandleField field) {
        return columns.get(field);
    }

    public Column open() {
        return column(CandleField.OPEN);
    }

    public Column high() {
        return column(CandleField.HIGH);
    }

    public Column low() {
        return column(CandleField.LOW);
    }

    public Column close() {
        return column(CandleField.CLOSE);
    }

    public Column volume() {
        return column(CandleField.VOLUME);
    }

    /** Whether the exchange published a candle for this bar. */
    public boolean hasCandle(int row) {
        return !Double.isNaN(close().get(row));
    }

    /** Count of the bars that are not missing. */
    public int candles() {
        int candles = 0;
        for (int row = 0; row < bars(); row++) if (hasCandle(row)) candles++;
        return candles;
    }

    /** Whether the source has this column at all. */
    public boolean has(CandleField field) {
        Column column = column(field);
        for (int row = 0; row < column.size(); row++) if (!Double.isNaN(column.get(row))) return true;
        return false;
    }

    public CandleSeries rows(int fromRow, int toRow) {
        return map(grid.rows(fromRow, toRow), (field, column) -> column.rows(fromRow, toRow));
    }

    /** The same candles on another grid; a bar that this series does not have is missing there. */
    public CandleSeries onto(Grid target) {
        return target.equals(grid) ? this : map(target, (field, column) -> column.onto(grid, target));
    }

    /** A series with other values on the same bars: for audits and stress, which rewrite history and look what moves. */
    public CandleSeries withColumns(ColumnChange change) {
        return map(grid, change);
    }

    /** What becomes of one column. */
    @FunctionalInterface
    public interface ColumnChange {
        Column apply(CandleField field, Column column);
    }

    /** SHA-256 of symbol, grid and every value. */
    public String fingerprint() {
        Fingerprint fingerprint = Fingerprint.of("candles")
                .add(symbol)
                .add(grid.timeframe().millis())
                .add(grid.firstBar());
        for (CandleField field : CandleField.values())
            fingerprint.add(field.name()).add(column(field));
        return fingerprint.hex();
    }

    @Override
    public String toString() {
        return symbol + "-" + grid.timeframe() + " bars=" + bars() + " candles=" + candles();
    }

    private CandleSeries map(Grid target, ColumnChange change) {
        EnumMap<CandleField, Column> changed = new EnumMap<>(CandleField.class);
        columns.forEach((field, column) -> changed.put(field, change.apply(field, column)));
        return of(symbol, target, changed);
    }
}
