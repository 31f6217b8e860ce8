package cvntrade.features.audit;

import cvntrade.features.audit.Window.Difference;
import java.util.Optional;

/**
 * A value that moved at a cut.
 *
 * @param rewrite what became of the bars after it; nothing where a shorter history was computed
 * @param barsAhead how many bars further than allowed its row reads, at least; 0 where no future was rewritten
 */
record Breach(Optional<Rewrite> rewrite, int cutRow, Difference difference, int barsAhead) {
    /** The first rewritten bar is the one after the cut, or as far before it as the bound lies before the row. */
    static Breach ofRewriting(Rewrite rewrite, int cutRow, Difference difference) {
        return new Breach(Optional.of(rewrite), cutRow, difference, cutRow + 1 - difference.row());
    }

    static Breach ofShorterHistory(int cutRow, Difference difference) {
        return new Breach(Optional.empty(), cutRow, difference, 0);
    }
}
