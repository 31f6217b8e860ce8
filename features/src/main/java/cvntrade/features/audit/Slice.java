package cvntrade.features.audit;

import cvntrade.base.Grid;
import cvntrade.features.FeatureInput;
import cvntrade.features.Portion;
import cvntrade.market.CandleSeries;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A stretch of history that stands for the whole of it: what a value costs no longer depends on how much history there is.
 *
 * @param firstRow on the target's grid; references begin with the same bar, which may lie before the target's first one
 * @param endRow the first row that is not in it
 */
record Slice(int firstRow, int endRow) {
    /** So many further rows before the portion that is cut are compared, though none of them can move. */
    private static final int MARGIN_ROWS = 64;

    private static final double GOLDEN = 0.6180339887498949;

    /** How many rows up to a cut are compared: a portion, as many bars more as the freshest reference lies back, and a margin. */
    static int comparedRows(int longestBoundBars) {
        return Portion.BARS + longestBoundBars + MARGIN_ROWS;
    }

    /**
     * A slice around a cut, long enough that all compared rows have their whole lookback. The first rewritten bar takes another place in its
     * portion at every cut, the last one at the latest cut: a column that reads k bars ahead inside a portion shows only where at least k rows
     * of the portion lie before that bar.
     *
     * @param comparedRows rows up to the cut that are compared
     * @param lookbackBars the longest of all columns
     */
    static Slice at(Cuts.Cut cut, int comparedRows, int lookbackBars, int rows) {
        int lastPlace = Portion.BARS - 1;
        int place = lastPlace - (int) (cut.number() * GOLDEN % 1 * lastPlace);
        int needed = comparedRows + lookbackBars - 1;
        int portionsBefore = Math.max(0, (needed - place + Portion.BARS - 1) / Portion.BARS);
        int firstRow = cut.row() + 1 - place - portionsBefore * Portion.BARS;
        int placeInWalk = (cut.row() + 1 - Math.max(0, firstRow)) % Portion.BARS;
        return new Slice(firstRow, Math.min(rows, cut.row() + 1 - placeInWalk + Portion.BARS));
    }

    /** The bars up to a row and no other. */
    static Slice upTo(int row, int bars) {
        return new Slice(row + 1 - bars, row + 1);
    }

    /** The same bars of all series, as far as each has them. */
    FeatureInput of(FeatureInput input) {
        Grid grid = input.grid();
        long firstBar = grid.firstBar() + firstRow;
        long endBar = grid.firstBar() + endRow;
        Map<String, CandleSeries> references = new LinkedHashMap<>();
        input.references().forEach((symbol, series) -> references.put(symbol, between(series, firstBar, endBar)));
        return FeatureInput.of(between(input.target(), firstBar, endBar), references);
    }

    private static CandleSeries between(CandleSeries series, long firstBar, long endBar) {
        Grid grid = series.grid();
        int from = rowWithin(grid, firstBar);
        return series.rows(from, Math.max(from, rowWithin(grid, endBar)));
    }

    private static int rowWithin(Grid grid, long bar) {
        return (int) Math.max(0, Math.min(grid.bars(), bar - grid.firstBar()));
    }
}
