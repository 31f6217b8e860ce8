package cvntrade.learning;

import cvntrade.base.Refusal;
import cvntrade.trades.Labels;
import cvntrade.trades.Span;
import java.util.stream.IntStream;

/**
 * Training rows in time order: what the trees learn from, and the last part, which sets the threshold. No label of a fit row was read from a
 * bar that a calibration row or its label reads.
 *
 * @param fit rows the trees learn from, thinned
 * @param calibration the last of the rule's calibration parts
 */
public record TrainingRows(Rows fit, Rows calibration) {

    /** All labelled rows that can be used, with nothing held out: for a model that is to be served. */
    public static TrainingRows of(Labels labels, boolean[] usable, SplitRule rule) {
        TrainingRows rows = of(
                labels,
                Rows.of(IntStream.range(0, labels.rows()).filter(row -> usable[row] && labels.known(row))),
                rule);
        if (rows.fit.isEmpty() || rows.calibration.isEmpty()) {
            throw new Refusal(
                    Refusal.Reason.COVERAGE,
                    "a model must have rows to fit and to calibrate: fit=" + rows.fit.size() + " calibration="
                            + rows.calibration.size() + "; give more bars or a smaller thinning step");
        }
        return rows;
    }

    /** @param training labelled rows that may teach; where they are too few a set comes out empty */
    static TrainingRows of(Labels labels, Rows training, SplitRule rule) {
        int fitCount = training.size() - training.size() / rule.calibrationParts();
        Rows calibration = Rows.of(training.stream().skip(fitCount));
        if (calibration.isEmpty()) return new TrainingRows(Rows.of(IntStream.empty()), calibration);
        Span calibrated = PurgeRule.heldOut(labels, new Span(calibration.first(), calibration.last()));
        Rows fit = Rows.of(training.stream()
                .limit(fitCount)
                .filter(row -> rule.purge().mayTrain(row, labels.span(row), calibrated))
                .filter(row -> Math.floorMod(labels.grid().bar(row), rule.thinningStep()) == 0));
        return new TrainingRows(fit, calibration);
    }
}
