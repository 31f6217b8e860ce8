package cvntrade.features.audit;

import cvntrade.base.Decimals;
import cvntrade.base.Grid;
import java.time.Instant;
import java.util.Locale;

/**
 * A column whose past moved: the proof that it reads what it must not. Of all cuts and rewrites that moved the column, the one that shows it
 * reading furthest.
 *
 * @param name of the feature
 * @param key of the feature
 * @param pass which rule it broke
 * @param rewrite what became of the bars it must not read
 * @param cut open time of the last bar whose row must stand
 * @param firstMovedRow the first row, on the target's grid, whose value moved
 * @param firstMoved its open time
 * @param before its value
 * @param after its value with the later bars rewritten
 * @param barsAhead how many bars further than allowed that row reads, at least: beyond itself in the first pass, beyond its declared bound in
 *     the second
 * @param moves count of the rewrites, over all cuts, that moved the column
 */
public record Finding(
        String name,
        String key,
        Pass pass,
        Rewrite rewrite,
        Instant cut,
        int firstMovedRow,
        Instant firstMoved,
        double before,
        double after,
        int barsAhead,
        int moves) {
    /** Which bars were rewritten. */
    public enum Pass {
        /** All bars after the cut, of the target and of every reference. */
        FUTURE,
        /** The references' bars after the cut less the declared bound. */
        DECLARED_BOUND;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding of(Breach breach, String name, String key, Pass pass, Grid grid, int moves) {
        return new Finding(
                name,
                key,
                pass,
                breach.rewrite(),
                grid.openTime(breach.cutRow()),
                breach.row(),
                grid.openTime(breach.row()),
                breach.before(),
                breach.after(),
                breach.barsAhead(),
                moves);
    }

    /** A value that moved. */
    record Breach(Rewrite rewrite, int cutRow, int row, double before, double after) {
        /** The first rewritten bar is the one after the cut, or as far before it as the bound lies before the row. */
        int barsAhead() {
            return cutRow + 1 - row;
        }
    }

    /** One line for people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "column %s must not read %s: first_row=%d (%s) before=%s after=%s bars_ahead=%d cut=%s rewrite=%s moves=%d",
                key,
                pass == Pass.FUTURE ? "bars after its row" : "reference bars after its declared bound",
                firstMovedRow,
                firstMoved,
                Decimals.shortest(before),
                Decimals.shortest(after),
                barsAhead,
                cut,
                rewrite.word(),
                moves);
    }
}
