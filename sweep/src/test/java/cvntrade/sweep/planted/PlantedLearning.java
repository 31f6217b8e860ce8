package cvntrade.sweep.planted;

import cvntrade.base.Fingerprint;
import cvntrade.features.cache.MatrixSource;
import cvntrade.learning.Fold;
import cvntrade.learning.FoldRows;
import cvntrade.learning.PurgeRule;
import cvntrade.learning.Rows;
import cvntrade.learning.SplitRule;
import cvntrade.learning.xgboost.BoostedModel;
import cvntrade.learning.xgboost.FitMatrix;
import cvntrade.learning.xgboost.ScoreMatrix;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.audit.Learning;
import cvntrade.sweep.cell.CryptoRows;
import cvntrade.sweep.cell.Learned;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.trades.Labels;
import cvntrade.trades.Span;
import java.util.Arrays;
import java.util.Map;

/** Fits that look into the test block, each in its own way. */
public enum PlantedLearning {
    /** The trees learn from rows of the first half of the test block too. */
    FIT_ROWS("model-fit-rows"),
    /** The threshold is found on the test rows. */
    CALIBRATION_ROWS("model-calibration-rows"),
    /** The bins of the columns are cut with the values of the test rows among them. */
    BIN_EDGES("model-bin-edges"),
    /** Rows teach although their labels were read from bars of the test block. */
    PURGE_OFF("model-purge-off");

    private static final int BINS = 16;

    private final String word;

    PlantedLearning(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public Learning in(SweepPlan plan) {
        return (target, references, heldOut) -> learn(plan, target, references, heldOut);
    }

    private Learned learn(SweepPlan plan, CandleSeries target, Map<String, CandleSeries> references, Fold heldOut) {
        CryptoRows rows = CryptoRows.prepare(plan, target, references, MatrixSource.COMPUTED);
        FoldRows split = split(plan, rows, heldOut);
        float[] fit = rows.gather(split.fit());
        if (this == BIN_EDGES)
            toBins(fit, rows.gather(split.test()), rows.columnKeys().size());
        try (FitMatrix matrix =
                        FitMatrix.masked(rows.columnKeys(), fit, split.fit().buys(rows.labels()));
                ScoreMatrix calibration = matrix.rowsToScore(rows.gather(split.calibration()));
                BoostedModel model = matrix.fit(plan.settings().model(), 1, rows.columnKeys())) {
            double threshold = plan.settings()
                    .threshold()
                    .threshold(model.predict(calibration), split.calibration().buys(rows.labels()));
            return new Learned(
                    split.fit().toString(),
                    split.calibration().toString(),
                    Fingerprint.ofBytes(model.toBytes()),
                    threshold);
        }
    }

    private FoldRows split(SweepPlan plan, CryptoRows rows, Fold heldOut) {
        SplitRule rule = plan.splitRule();
        FoldRows honest = FoldRows.split(rows.labels(), rows.tradable(), heldOut, rule);
        return switch (this) {
            case BIN_EDGES -> honest;
            case FIT_ROWS -> {
                long half = (heldOut.firstBar() + heldOut.lastBar()) / 2;
                Fold later = new Fold(heldOut.index(), half, heldOut.lastBar());
                Rows fit = FoldRows.split(rows.labels(), rows.tradable(), later, rule)
                        .fit();
                yield with(honest, fit, honest.calibration());
            }
            case CALIBRATION_ROWS -> with(honest, honest.fit(), honest.test());
            case PURGE_OFF -> {
                Labels unpurged = PlantedSweep.withShortSpans(
                        rows.series(), plan.settings().label());
                SplitRule none = new SplitRule(new PurgeRule(0, 0), rule.calibrationParts(), rule.thinningStep());
                yield with(
                        honest,
                        FoldRows.split(unpurged, rows.tradable(), heldOut, none).fit(),
                        honest.calibration());
            }
        };
    }

    private static FoldRows with(FoldRows split, Rows fit, Rows calibration) {
        Span heldOut = split.heldOut();
        return new FoldRows(split.block(), heldOut, fit, calibration, split.test(), split.decisions());
    }

    /** Replaces every value of the fit rows by the number of its bin, between quantiles of the fit and the test rows together. */
    private static void toBins(float[] fit, float[] test, int columns) {
        for (int column = 0; column < columns; column++) {
            float[] all = new float[(fit.length + test.length) / columns];
            int known = 0;
            for (int i = column; i < fit.length; i += columns) if (!Float.isNaN(fit[i])) all[known++] = fit[i];
            for (int i = column; i < test.length; i += columns) if (!Float.isNaN(test[i])) all[known++] = test[i];
            float[] sorted = Arrays.copyOf(all, known);
            Arrays.sort(sorted);
            for (int i = column; i < fit.length; i += columns) {
                if (Float.isNaN(fit[i])) continue;
                int bin = 0;
                while (bin < BINS - 1 && fit[i] >= sorted[(bin + 1) * known / BINS]) bin++;
                fit[i] = bin;
            }
        }
    }
}
