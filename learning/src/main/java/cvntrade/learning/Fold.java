package cvntrade.learning;

import cvntrade.base.Check;
import cvntrade.base.Grid;
import cvntrade.base.Refusal;
import cvntrade.trades.Span;

/**
 * One test block. Its edges are instants, given as absolute bar numbers, so it is the same for every crypto.
 *
 * @param index from 0, in time order
 * @param firstBar absolute number of the first test bar
 * @param lastBar absolute number of the last test bar
 */
public record Fold(int index, long firstBar, long lastBar) {
    public Fold {
        Check.atLeast(0, index, "index");
        if (lastBar < firstBar) {
            throw new IllegalArgumentException(
                    "fold must run forward: index=" + index + " firstBar=" + firstBar + " lastBar=" + lastBar);
        }
    }

    /** The rows of a grid that the test block covers. */
    public Span rowsOn(Grid grid) {
        long first = Math.max(firstBar, grid.firstBar());
        long last = Math.min(lastBar, grid.endBar() - 1);
        if (first > last) {
            throw new Refusal(
                    Refusal.Reason.COVERAGE,
                    "series must have bars in every test block: fold=" + index + " firstBar=" + firstBar + " lastBar="
                            + lastBar + " seriesFirstBar=" + grid.firstBar() + " seriesEndBar=" + grid.endBar()
                            + "; cut the folds from the window that all series share");
        }
        return new Span(grid.rowOf(first), grid.rowOf(last));
    }
}
