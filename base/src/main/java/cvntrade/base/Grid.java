package cvntrade.base;

import java.time.Instant;

/**
 * A stretch of the regular UTC grid: {@code bars} bars from the absolute bar number {@code firstBar} on. Row r is bar
 * {@code firstBar + r}.
 *
 * @param timeframe length of a bar
 * @param firstBar absolute number of the first bar (open time ÷ timeframe)
 * @param bars count of bars, 0 or more
 */
public record Grid(Timeframe timeframe, long firstBar, int bars) {
    public Grid {
        Check.atLeast(0, bars, "bars");
    }

    /** The shortest grid that holds both bars. */
    public static Grid between(Timeframe timeframe, long firstBar, long lastBar) {
        return new Grid(timeframe, firstBar, Math.toIntExact(lastBar - firstBar + 1));
    }

    /** The bar after the last one. */
    public long endBar() {
        return firstBar + bars;
    }

    public long bar(int row) {
        return firstBar + row;
    }

    public long openTimeMs(int row) {
        return timeframe.openTimeMs(firstBar + row);
    }

    public Instant openTime(int row) {
        return Instant.ofEpochMilli(openTimeMs(row));
    }

    /** Days from 1970-01-01 to the UTC day on which the row's bar opens. */
    public long epochDay(int row) {
        return Math.floorDiv(openTimeMs(row), Timeframe.DAY_MS);
    }

    /** The row of an absolute bar number; below 0 or beyond the last row where the bar lies outside, however far. */
    public int rowOf(long bar) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, bar - firstBar));
    }

    public boolean holds(long bar) {
        return bar >= firstBar && bar < endBar();
    }

    public Grid rows(int fromRow, int toRow) {
        if (fromRow < 0 || toRow < fromRow || toRow > bars) {
            throw new IllegalArgumentException(
                    "rows must lie on the grid: fromRow=" + fromRow + " toRow=" + toRow + " bars=" + bars);
        }
        return new Grid(timeframe, firstBar + fromRow, toRow - fromRow);
    }

    /** The smallest grid that covers this one and the other; an empty one has no bar to cover, wherever it lies. */
    public Grid union(Grid other) {
        requireSameTimeframe(other);
        if (other.bars == 0) return this;
        if (bars == 0) return other;
        return between(timeframe, Math.min(firstBar, other.firstBar), Math.max(endBar(), other.endBar()) - 1);
    }

    /** The bars that both grids have; empty where they do not meet. */
    public Grid intersection(Grid other) {
        requireSameTimeframe(other);
        long first = Math.max(firstBar, other.firstBar);
        return new Grid(timeframe, first, (int) Math.max(0, Math.min(endBar(), other.endBar()) - first));
    }

    private void requireSameTimeframe(Grid other) {
        if (!timeframe.equals(other.timeframe)) {
            throw new IllegalArgumentException(
                    "grids must have one timeframe: left=" + timeframe + " right=" + other.timeframe);
        }
    }
}
