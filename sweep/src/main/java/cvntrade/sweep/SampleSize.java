package cvntrade.sweep;

import cvntrade.learning.CellMetrics;
import cvntrade.sweep.cell.CellKey;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.cell.SeedOutcome;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.verdict.evidence.Preflight;
import java.time.Duration;

/**
 * How many BUY trades the pre-flight cell gave, what became of its rows on the way there, and what would give enough.
 *
 * @param cell the one that was run
 * @param foldBars bars of its test block
 * @param rowsTest labelled rows that were scored
 * @param rowsBuy of these so many are BUY
 * @param rowsCalled of these so many were called BUY, the mean over the seeds
 * @param tradesLeast of any seed: what is judged
 * @param tradesMost of any seed
 * @param lapsedSignals signals whose next bar is missing, of all seeds
 * @param required trades
 * @param folds of the plan
 * @param windowBars bars that all series share
 * @param bar length of one
 */
public record SampleSize(
        CellKey cell,
        int foldBars,
        int rowsTest,
        int rowsBuy,
        double rowsCalled,
        int tradesLeast,
        int tradesMost,
        int lapsedSignals,
        int required,
        int folds,
        int windowBars,
        Duration bar) {

    static SampleSize of(SweepPlan plan, CellOutcome cell) {
        CellMetrics metrics = cell.metrics();
        var fold = plan.folds().get(cell.key().fold());
        return new SampleSize(
                cell.key(),
                Math.toIntExact(fold.lastBar() - fold.firstBar() + 1),
                metrics.rowsTest(),
                metrics.rowsBuy(),
                metrics.rowsBuyPredicted(),
                metrics.buyTrades(),
                cell.seeds().stream()
                        .mapToInt(seed -> seed.metrics().trades().trades())
                        .max()
                        .orElseThrow(),
                cell.seeds().stream().mapToInt(SeedOutcome::lapsedSignals).sum(),
                plan.settings().preflightTrades(),
                plan.folds().size(),
                plan.window().bars(),
                Duration.ofMillis(plan.window().timeframe().millis()));
    }

    public Preflight preflight() {
        return Preflight.of(tradesLeast, required);
    }

    /** Bars that a test block needs at this pace; 0 where not one trade sets a pace. */
    public long foldBarsNeeded() {
        return tradesLeast == 0 ? 0 : roundedUp((long) foldBars * required, tradesLeast);
    }

    /** The most folds of this window whose blocks are long enough at this pace; 0 where none is. */
    public int foldsPossible() {
        return tradesLeast == 0 ? 0 : (int) (windowBars / foldBarsNeeded());
    }

    /** What would give enough trades, in one sentence. */
    public String advice() {
        if (tradesLeast == 0) {
            return "Without a single trade there is no pace to go by: of " + rowsTest + " labelled rows "
                    + Math.round(rowsCalled) + " were called BUY"
                    + (rowsBuy == 0 ? ", and none is: the label never reaches its upper barrier here." : ".");
        }
        if (tradesLeast >= required) return "That is enough.";
        String more = "At this pace a test block needs " + foldBarsNeeded() + " bars (" + days(foldBarsNeeded())
                + " days): with " + folds + " folds a window of " + folds * foldBarsNeeded() + " bars, "
                + days(folds * foldBarsNeeded()) + " days";
        int possible = foldsPossible();
        if (possible < 2) return more + ". The window at hand does not hold two such blocks.";
        return more + "; or, with the window at hand, --folds " + possible
                + (possible < 3 ? ", with which the F1 gate is not measured and nothing can be locked." : ".");
    }

    private long days(long bars) {
        return roundedUp(bar.toMillis() * bars, Duration.ofDays(1).toMillis());
    }

    private static long roundedUp(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}
