package cvntrade.sweep.audit;

import cvntrade.features.Feature;
import cvntrade.features.cache.MatrixSource;
import cvntrade.learning.Fold;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.cell.CellKey;
import cvntrade.sweep.cell.CryptoRows;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.cell.FoldWork;
import cvntrade.sweep.cell.Learned;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.trades.TripleBarrier;
import java.util.List;
import java.util.Map;

/**
 * What an audit is held against: how the sweep of a plan computes its columns, labels, folds and fits. A test puts a faulty one in the place
 * of any of them and asks that it be found.
 *
 * @param columns own ones, then every factor column of every variant
 * @param learning one seed of one variant
 */
public record Audited(SweepPlan plan, List<Feature> columns, Labelling labelling, Folding folding, Learning learning) {
    public Audited {
        columns = List.copyOf(columns);
    }

    /** As the sweep computes them: through the same code. */
    public static Audited of(SweepPlan plan) {
        return new Audited(
                plan,
                plan.allFeatures(),
                candles -> TripleBarrier.label(candles, plan.settings().label()),
                data -> SweepPlan.foldsOver(data, plan.settings()),
                (target, references, heldOut) -> learn(plan, target, references, heldOut));
    }

    public Audited withColumns(List<Feature> other) {
        return new Audited(plan, other, labelling, folding, learning);
    }

    public Audited withLabelling(Labelling other) {
        return new Audited(plan, columns, other, folding, learning);
    }

    public Audited withFolding(Folding other) {
        return new Audited(plan, columns, labelling, other, learning);
    }

    public Audited withLearning(Learning other) {
        return new Audited(plan, columns, labelling, folding, other);
    }

    private static Learned learn(
            SweepPlan plan, CandleSeries target, Map<String, CandleSeries> references, Fold heldOut) {
        CryptoRows rows = CryptoRows.prepare(plan, target, references, MatrixSource.COMPUTED);
        CellKey cell = new CellKey(plan.factor().preflightVariant(), target.symbol(), heldOut.index());
        return new FoldWork(plan, "", rows, heldOut, new FitClock(() -> 0)).learn(cell, 1);
    }
}
