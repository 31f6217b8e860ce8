package cvntrade.trades;

import cvntrade.base.Grid;

/** One label a row of a series, each with the span of bars it was read from. A row without a label is unknown, never "not BUY". */
public final class Labels {
    /** Stands where a row has no exit, hence no label. */
    public static final int NONE = -1;

    private final Grid grid;
    private final boolean[] buy;
    private final int[] exitRow;

    private Labels(Grid grid, boolean[] buy, int[] exitRow) {
        this.grid = grid;
        this.buy = buy;
        this.exitRow = exitRow;
    }

    /**
     * @param buy whether a row is BUY; without meaning where it has no label
     * @param exitRow the last row each label was read from, after its own row; {@link #NONE} where there is no label
     */
    public static Labels of(Grid grid, boolean[] buy, int[] exitRow) {
        if (buy.length != grid.bars() || exitRow.length != grid.bars()) {
            throw new IllegalArgumentException("labels must have one value a bar: bars=" + grid.bars() + " buy="
                    + buy.length + " exitRow=" + exitRow.length);
        }
        for (int row = 0; row < exitRow.length; row++) {
            if (exitRow[row] != NONE && (exitRow[row] <= row || exitRow[row] >= grid.bars())) {
                throw new IllegalArgumentException("a label must end after its row and within the data: row=" + row
                        + " exitRow=" + exitRow[row] + " bars=" + grid.bars());
            }
        }
        return new Labels(grid, buy.clone(), exitRow.clone());
    }

    public Grid grid() {
        return grid;
    }

    /** Count of rows, with or without a label. */
    public int rows() {
        return buy.length;
    }

    public boolean known(int row) {
        return exitRow[row] != NONE;
    }

    /** @throws IllegalArgumentException if the row has no label */
    public boolean buy(int row) {
        requireKnown(row);
        return buy[row];
    }

    /**
     * The bars the label was read from: entry bar to exit bar.
     *
     * @throws IllegalArgumentException if the row has no label
     */
    public Span span(int row) {
        requireKnown(row);
        return new Span(row + 1, exitRow[row]);
    }

    /** Count of the rows that have a label. */
    public int knownRows() {
        int known = 0;
        for (int row = 0; row < rows(); row++) if (known(row)) known++;
        return known;
    }

    /** Share of BUY among the rows that have a label; NaN if none has. */
    public double buyShare() {
        int buys = 0;
        for (int row = 0; row < rows(); row++) if (known(row) && buy[row]) buys++;
        return (double) buys / knownRows();
    }

    private void requireKnown(int row) {
        if (!known(row)) {
            throw new IllegalArgumentException(
                    "row must have a label: row=" + row + " openTime=" + grid.openTime(row) + "; ask known(row) first");
        }
    }
}
