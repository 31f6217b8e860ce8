package cvntrade.serving;

import cvntrade.base.Refusal;
import cvntrade.market.CandleSeries;
import cvntrade.registry.contract.ModelContract;
import cvntrade.trades.BarrierSettings;
import cvntrade.trades.Labels;
import cvntrade.trades.TripleBarrier;
import java.util.Map;

/** What came of the bars, by the label that a model was trained on. */
final class ContractLabels {
    private ContractLabels() {}

    static Labels of(ModelContract contract, CandleSeries target) {
        Map<String, Double> label = contract.label();
        return TripleBarrier.label(
                target,
                new BarrierSettings(
                        (int) of(label, "horizon_bars"), of(label, "upper_sigmas"), of(label, "lower_sigmas"), (int)
                                of(label, "volatility_bars")));
    }

    private static double of(Map<String, Double> label, String name) {
        Double value = label.get(name);
        if (value != null) return value;
        throw new Refusal(Refusal.Reason.CONTRACT, "a contract must have every setting of its label: missing=" + name);
    }
}
