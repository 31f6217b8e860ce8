package cvntrade.sweep.audit;

import cvntrade.features.audit.Cuts;
import java.util.OptionalLong;

/**
 * How much an audit looks at.
 *
 * @param cuts for each crypto
 * @param whole whether all rows of every history are compared at all cuts
 * @param full whether folds, models and thresholds are audited besides columns and labels
 * @param seed of the cuts and of the noise; where left out each crypto has the one that follows from the plan and its candles
 */
public record Depth(int cuts, boolean whole, boolean full, OptionalLong seed) {
    public static final int FULL_CUTS = 1_000;

    /** Before a sweep: columns and labels. */
    public static Depth gate(int cuts) {
        return new Depth(cuts, false, false, OptionalLong.empty());
    }

    Cuts cutsWith(long plannedSeed) {
        long chosen = seed.orElse(plannedSeed);
        return whole ? Cuts.allWhole(cuts, chosen) : Cuts.of(cuts, chosen);
    }
}
