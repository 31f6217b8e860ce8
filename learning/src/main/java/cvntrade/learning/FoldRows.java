package cvntrade.learning;

import cvntrade.base.Refusal;
import cvntrade.trades.Labels;
import cvntrade.trades.Span;
import java.util.stream.IntStream;

/**
 * The rows of one crypto in one fold, each set in time order. No label of one set was read from a bar that a later-judged set reads: fit is
 * purged against calibration, and both against the test block.
 *
 * @param block the rows of the test block, usable or not: where the backtest runs
 * @param heldOut from the block's first row to the last bar that any label of the block reads
 * @param fit rows the trees learn from, thinned
 * @param calibration rows that set the threshold: the last part of the training rows
 * @param test rows of the block that are scored: usable and labelled
 * @param decisions rows of the block at which the model decides: usable, labelled or not. A row has no label because a bar is missing
 *     later; to leave it out of the backtest would look ahead
 */
public record FoldRows(Span block, Span heldOut, Rows fit, Rows calibration, Rows test, Rows decisions) {

    /**
     * @param usable for each row whether its features can be used, under every variant; whether it has a label is looked up here
     * @throws Refusal if fit, calibration or test comes out empty
     */
    public static FoldRows split(Labels labels, boolean[] usable, Fold fold, SplitRule rule) {
        if (usable.length != labels.rows()) {
            throw new IllegalArgumentException(
                    "mask must have one value a row: mask=" + usable.length + " rows=" + labels.rows());
        }
        Span block = fold.rowsOn(labels.grid());
        Span heldOut = PurgeRule.heldOut(labels, block);
        Rows decisions = Rows.of(within(block).filter(row -> usable[row]));
        Rows test = Rows.of(decisions.stream().filter(labels::known));
        Rows training = Rows.of(IntStream.range(0, labels.rows())
                .filter(row -> usable[row] && labels.known(row))
                .filter(row -> rule.purge().mayTrain(row, labels.span(row), heldOut)));
        TrainingRows taught = TrainingRows.of(labels, training, rule);
        if (test.isEmpty() || taught.calibration().isEmpty() || taught.fit().isEmpty()) throw empty(fold, taught, test);
        return new FoldRows(block, heldOut, taught.fit(), taught.calibration(), test, decisions);
    }

    private static IntStream within(Span block) {
        return IntStream.rangeClosed(block.firstRow(), block.lastRow());
    }

    private static Refusal empty(Fold fold, TrainingRows taught, Rows test) {
        return new Refusal(
                Refusal.Reason.COVERAGE,
                "fold must have rows to fit, to calibrate and to test: fold=" + fold.index() + " fit="
                        + taught.fit().size()
                        + " calibration=" + taught.calibration().size() + " test=" + test.size()
                        + "; give more bars, fewer folds or a smaller thinning step");
    }
}
