package cvntrade.verdict.gates;

import cvntrade.verdict.gates.Condition.Bound;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.table.Metric;
import java.util.List;

/** Enough BUY trades in each cell of the variant, one position at a time, and hardly a cell without prediction or positive. */
final class SampleGate {
    private SampleGate() {}

    static GateResult judge(Cells cells, String variant, GateSettings settings) {
        double fewest = Double.POSITIVE_INFINITY;
        String fewestCell = "";
        int degenerate = 0;
        boolean tradesOpen = false;
        boolean degenerateOpen = false;
        for (int crypto = 0; crypto < cells.plan().cryptos().size(); crypto++) {
            for (int fold = 0; fold < cells.plan().folds(); fold++) {
                double trades = cells.cell(variant, crypto, fold).value(Metric.BUY_TRADES);
                double flag = cells.cell(variant, crypto, fold).value(Metric.DEGENERATE);
                tradesOpen |= Double.isNaN(trades);
                degenerateOpen |= Double.isNaN(flag);
                if (flag > 0) degenerate++;
                if (trades < fewest) {
                    fewest = trades;
                    fewestCell = cells.cell(variant, crypto, fold).name();
                }
            }
        }
        Condition trades = Condition.of(
                "buy_trades_least",
                fewestCell.isEmpty() ? Double.NaN : fewest,
                Bound.AT_LEAST,
                settings.buyTradesMin());
        Condition flags = Condition.of("degenerate_cells", degenerate, Bound.AT_MOST, settings.degenerateCellsMax());
        return GateResult.of(
                Gate.SAMPLE,
                List.of(
                        tradesOpen ? trades.openUnlessFailed() : trades,
                        degenerateOpen ? flags.openUnlessFailed() : flags),
                fewestCell.isEmpty() ? "" : "fewest trades in " + fewestCell);
    }
}
