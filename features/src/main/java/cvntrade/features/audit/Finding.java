package cvntrade.features.audit;

import cvntrade.base.Decimals;
import cvntrade.base.Grid;
import cvntrade.features.Feature;
import cvntrade.features.audit.Window.Difference;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A column whose past moved: the proof that it reads what it must not. Of all cuts and rewrites that moved the column, the one that shows it
 * reading furthest.
 *
 * @param name of the feature
 * @param key of the feature
 * @param pass which rule it broke
 * @param rewrite what became of the bars it must not read; nothing where the history was only begun later
 * @param cut open time of the last bar whose row must stand
 * @param firstMovedRow the first row, on the target's grid, whose value moved
 * @param firstMoved its open time
 * @param before its value
 * @param after its value on the history that was changed
 * @param barsAhead how many bars further than allowed that row reads, at least: beyond itself in the first pass, beyond its declared bound in
 *     the second; 0 where a rule about the past was broken
 * @param moves how often the column moved, over all cuts and rewrites
 */
public record Finding(
        String name,
        String key,
        Pass pass,
        Optional<Rewrite> rewrite,
        Instant cut,
        int firstMovedRow,
        Instant firstMoved,
        double before,
        double after,
        int barsAhead,
        int moves) {
    /** Which rule was held against the column. */
    public enum Pass {
        /** No bar after the cut may reach a row up to it, whether of the target or of a reference. */
        FUTURE,
        /** No reference's bar after the cut less the declared bound may. */
        DECLARED_BOUND,
        /** The bars of the declared lookback, and no other, give the value. */
        DECLARED_LOOKBACK,
        /** A history that begins later, but early enough for every declared lookback, gives the same bits. */
        STARTING_POINT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding of(Breach breach, Feature feature, Pass pass, Grid grid, int moves) {
        Difference moved = breach.difference();
        return new Finding(
                feature.name(),
                feature.key(),
                pass,
                breach.rewrite(),
                grid.openTime(breach.cutRow()),
                moved.row(),
                grid.openTime(moved.row()),
                moved.before(),
                moved.after(),
                breach.barsAhead(),
                moves);
    }

    /** The fault in words that follow the column's name. */
    public String fault() {
        return switch (pass) {
            case FUTURE -> "reads at least " + barsAhead + " bars ahead";
            case DECLARED_BOUND -> "reads a reference at least " + barsAhead + " bars fresher than it declares";
            case DECLARED_LOOKBACK -> "reads other bars than the lookback that it declares";
            case STARTING_POINT -> "depends on where its computation begins";
        };
    }

    /** One line for people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "column %s %s: first_row=%d (%s) before=%s after=%s cut=%s rewrite=%s moves=%d",
                key,
                fault(),
                firstMovedRow,
                firstMoved,
                Decimals.shortest(before),
                Decimals.shortest(after),
                cut,
                rewrite.map(Rewrite::word).orElse("none"),
                moves);
    }
}
