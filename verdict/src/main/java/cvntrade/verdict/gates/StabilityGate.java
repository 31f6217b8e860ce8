package cvntrade.verdict.gates;

import cvntrade.verdict.gates.Condition.Bound;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.statistics.Sample;
import cvntrade.verdict.table.Metric;
import java.util.List;

/** The variance of F1 itself over the folds (divisor folds − 1), on the crypto where it is largest. */
final class StabilityGate {
    private StabilityGate() {}

    static GateResult judge(Cells cells, String variant, GateSettings settings) {
        double[][] f1 = cells.values(variant, Metric.F1_BUY);
        double worst = Double.NaN;
        String worstCrypto = "";
        boolean open = false;
        for (int crypto = 0; crypto < f1.length; crypto++) {
            double variance = variance(f1[crypto]);
            open |= Double.isNaN(variance);
            if (variance > worst || (Double.isNaN(worst) && !Double.isNaN(variance))) {
                worst = variance;
                worstCrypto = cells.plan().cryptos().get(crypto);
            }
        }
        Condition condition = Condition.of("fold_variance", worst, Bound.AT_MOST, settings.foldVarianceMax());
        String note = worstCrypto.isEmpty() ? "" : "largest on " + worstCrypto;
        return GateResult.of(Gate.STABILITY, List.of(open ? condition.openUnlessFailed() : condition), note);
    }

    /** NaN with an undefined fold or a single one. */
    private static double variance(double[] folds) {
        for (double fold : folds) if (Double.isNaN(fold)) return Double.NaN;
        return Sample.of(folds).variance();
    }
}
