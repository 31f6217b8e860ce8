package cvntrade.trades;

/**
 * A stretch of rows of a series, both ends included.
 *
 * @param firstRow first row, 0 or more
 * @param lastRow last row, not before the first
 */
public record Span(int firstRow, int lastRow) {
    public Span {
        if (firstRow < 0 || lastRow < firstRow) {
            throw new IllegalArgumentException(
                    "span must run forward from row 0 or later: firstRow=" + firstRow + " lastRow=" + lastRow);
        }
    }

    public int rows() {
        return lastRow - firstRow + 1;
    }

    public boolean holds(int row) {
        return row >= firstRow && row <= lastRow;
    }

    /** Whether both have a row in common. */
    public boolean overlaps(Span other) {
        return firstRow <= other.lastRow && other.firstRow <= lastRow;
    }
}
