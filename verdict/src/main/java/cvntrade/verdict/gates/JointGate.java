package cvntrade.verdict.gates;

import cvntrade.verdict.gates.Condition.Bound;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.table.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Expectancy and Sortino do not fall, drawdown does not grow by more than its allowance. A pair in which a metric is undefined in either
 * arm is left out of that metric; too many left out fail the gate, because then the mean speaks of a selection.
 */
final class JointGate {
    private JointGate() {}

    static GateResult judge(Cells cells, String variant, GateSettings settings) {
        List<Condition> conditions = new ArrayList<>();
        StringJoiner note = new StringJoiner(", ");
        add(Metric.EXPECTANCY_BPS, Bound.AT_LEAST, settings.expectancyDeltaBpsMin(), cells, variant, conditions, note);
        add(Metric.SORTINO, Bound.AT_LEAST, settings.sortinoDeltaMin(), cells, variant, conditions, note);
        add(Metric.MAX_DRAWDOWN, Bound.AT_MOST, settings.maxDrawdownDeltaMax(), cells, variant, conditions, note);
        return GateResult.of(Gate.JOINT, conditions, note.toString());
    }

    private static void add(
            Metric metric,
            Bound bound,
            double threshold,
            Cells cells,
            String variant,
            List<Condition> conditions,
            StringJoiner note) {
        PairedCells pairs = cells.paired(variant, metric);
        double share = pairs.measured() ? pairs.leftOutShare() : Double.NaN;
        conditions.add(Condition.of("mean_delta_" + metric.column(), pairs.mean(), bound, threshold));
        conditions.add(Condition.of(
                "left_out_share_" + metric.column(),
                share,
                Bound.AT_MOST,
                cells.plan().gates().leftOutShareMax()));
        if (pairs.measured() && pairs.leftOut() > 0)
            note.add(metric.column() + ": " + pairs.leftOut() + " pairs left out");
    }
}
