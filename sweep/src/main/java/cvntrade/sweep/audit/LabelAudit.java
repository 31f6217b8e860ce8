package cvntrade.sweep.audit;

import cvntrade.base.Column;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.audit.SweepAudit.Finding;
import cvntrade.trades.BarrierSettings;
import cvntrade.trades.Labels;
import cvntrade.trades.TripleBarrier;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels on rewritten futures: one whose span ends at or before the cut may not move, nor come or go.
 *
 * <p>A label looks ahead by design, up to its horizon; what must not happen is that it looks further than the span it states, because
 * purging believes that span.
 */
final class LabelAudit {
    private static final double HIGHER = 1.37;

    private final CandleSeries candles;
    private final BarrierSettings settings;
    private final Labels labels;
    private long compared;

    LabelAudit(CandleSeries candles, BarrierSettings settings) {
        this.candles = candles;
        this.settings = settings;
        this.labels = TripleBarrier.label(candles, settings);
    }

    /** Count of the labels compared so far. */
    long compared() {
        return compared;
    }

    /** @param cutRow last row that stands */
    List<Finding> at(int cutRow) {
        List<Finding> findings = new ArrayList<>();
        int from = Math.max(0, cutRow - settings.volatilityBars() - 4 * settings.horizonBars());
        int to = Math.min(candles.bars(), cutRow + 1 + 2 * settings.horizonBars());
        compare(candles.rows(from, cutRow + 1), from, cutRow, "cut off", findings);
        compare(
                rewritten(candles.rows(from, to), cutRow - from, HIGHER),
                from,
                cutRow,
                "shifted to another level",
                findings);
        compare(rewritten(candles.rows(from, to), cutRow - from, Double.NaN), from, cutRow, "set to NaN", findings);
        return findings;
    }

    private void compare(CandleSeries history, int from, int cutRow, String rewriting, List<Finding> findings) {
        Labels again = TripleBarrier.label(history, settings);
        for (int row = from + settings.volatilityBars(); row <= cutRow; row++) {
            String before = ended(labels, row, cutRow, 0);
            String after = ended(again, row - from, cutRow - from, from);
            compared++;
            if (before.equals(after)) continue;
            findings.add(new Finding(
                    "label",
                    rewriting,
                    candles.grid().openTime(cutRow).toString(),
                    candles.grid().openTime(row).toString(),
                    before,
                    after,
                    cutRow + 1 - row));
            return;
        }
    }

    /** The label with the end of its span, if that end lies at or before the cut. */
    private static String ended(Labels labels, int row, int cutRow, int shift) {
        if (!labels.known(row) || labels.span(row).lastRow() > cutRow) return "open";
        return (labels.buy(row) ? "BUY" : "not BUY") + " until row "
                + (labels.span(row).lastRow() + shift);
    }

    private static CandleSeries rewritten(CandleSeries history, int cutRow, double factor) {
        return history.withColumns((field, column) ->
                Column.generate(column.size(), row -> row <= cutRow ? column.get(row) : column.get(row) * factor));
    }
}
