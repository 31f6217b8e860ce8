package cvntrade.learning;

import cvntrade.base.Check;
import cvntrade.trades.Labels;
import cvntrade.trades.Span;

/**
 * Which rows may teach while others are held out. It takes the spans of the labels, not a count of bars, so it cannot forget them: at 0/0
 * already no label that teaches was read from a bar that a held-out row or its label reads.
 *
 * @param purgeBars bars more to keep clear before the held-out stretch
 * @param embargoBars bars more to keep clear after it
 * @see "spec.md §6; López de Prado, Advances in Financial Machine Learning, 2018, §7.4"
 */
public record PurgeRule(int purgeBars, int embargoBars) {
    public static final PurgeRule DEFAULT = new PurgeRule(20, 10);

    private static final int MOST_BARS = 200;

    public PurgeRule {
        Check.within(0, MOST_BARS, purgeBars, "purgeBars");
        Check.within(0, MOST_BARS, embargoBars, "embargoBars");
    }

    /** From the first of these rows to the last bar that any label among them reads. */
    public static Span heldOut(Labels labels, Span rows) {
        int lastBar = rows.lastRow();
        for (int row = rows.firstRow(); row <= rows.lastRow(); row++) {
            if (labels.known(row)) lastBar = Math.max(lastBar, labels.span(row).lastRow());
        }
        return new Span(rows.firstRow(), lastBar);
    }

    /** @param heldOut from the first held-out row to the last bar that any of their labels reads */
    public boolean mayTrain(int row, Span label, Span heldOut) {
        boolean endsBefore = label.lastRow() + purgeBars < heldOut.firstRow();
        boolean startsAfter = row > heldOut.lastRow() + embargoBars;
        return endsBefore || startsAfter;
    }
}
