package cvntrade.trades;

import cvntrade.base.Grid;

/** One label a row of a series, each with the span of bars it was read from. A row without a label is unknown, never "not BUY". */
public final class Labels {
    static final int NONE = -1;

    private final Grid grid;
    private final boolean[] buy;
    private final int[] exitRow;

    /** Takes the arrays over: one value a row, an exit row of {@link #NONE} where there is no label. */
    Labels(Grid grid, boolean[] buy, int[] exitRow) {
        if (buy.length != grid.bars() || exitRow.length != grid.bars()) {
            throw new IllegalArgumentException("labels must have one value a bar: bars=" + grid.bars() + " buy="
                    + buy.length + " exitRow=" + exitRow.length);
        }
        this.grid = grid;
        this.buy = buy;
        this.exitRow = exitRow;
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
