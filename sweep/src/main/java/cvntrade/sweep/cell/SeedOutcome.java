package cvntrade.sweep.cell;

import cvntrade.learning.SeedMetrics;
import cvntrade.sweep.stress.StressedScores;
import java.util.List;

/**
 * What one fit gave on the test block.
 *
 * @param seedNumber number of the seed in the plan, from 1
 * @param metrics threshold, scores and trades
 * @param closedAfterGap trades that a missing bar ended early
 * @param openAtDataEnd trades still open when the candles ended
 * @param lapsedSignals BUY signals whose next bar is missing, so that the order met no open
 * @param stress the same fit under each shock; empty for a variant without factor columns
 * @param picture what is drawn of it
 */
public record SeedOutcome(
        int seedNumber,
        SeedMetrics metrics,
        int closedAfterGap,
        int openAtDataEnd,
        int lapsedSignals,
        List<StressedScores> stress,
        SeedPicture picture) {
    public SeedOutcome {
        stress = List.copyOf(stress);
    }
}
