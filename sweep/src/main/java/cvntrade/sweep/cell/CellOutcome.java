package cvntrade.sweep.cell;

import cvntrade.learning.CellMetrics;
import java.util.List;

/**
 * One finished cell as it is kept on disk.
 *
 * @param planHash the plan it was run under; a cell of another plan is foreign
 * @param key which cell
 * @param context what is the same for every variant of this crypto and fold
 * @param seeds one outcome a seed, in seed order
 */
public record CellOutcome(String planHash, CellKey key, FoldContext context, List<SeedOutcome> seeds) {
    public CellOutcome {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty()) throw new IllegalArgumentException("a cell must have at least one seed: cell=" + key);
    }

    /** The means over the seeds. */
    public CellMetrics metrics() {
        return CellMetrics.of(
                context.rowsFit(), seeds.stream().map(SeedOutcome::metrics).toList());
    }
}
