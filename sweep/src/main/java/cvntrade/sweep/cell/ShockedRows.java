package cvntrade.sweep.cell;

import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.learning.Fold;
import cvntrade.learning.Rows;
import cvntrade.learning.Scores;
import cvntrade.learning.xgboost.BoostedModel;
import cvntrade.learning.xgboost.FitMatrix;
import cvntrade.learning.xgboost.ScoreMatrix;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.stress.Shock;
import cvntrade.sweep.stress.StressedScores;
import cvntrade.trades.Labels;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of one test block that a shock in its middle changes, ready to be scored by any model of the fold. */
final class ShockedRows implements AutoCloseable {
    private final Shock shock;
    private final Rows decisions;
    private final Labels labels;

    /** Absolute row at which the shock begins. */
    private final int shockRow;

    /** Places among the decisions. */
    private final int[] changed;

    /** Of these so many before the shock. */
    private final int changedBefore;

    private final @Nullable ScoreMatrix matrix;

    private ShockedRows(
            Shock shock,
            Rows decisions,
            Labels labels,
            int shockRow,
            int[] changed,
            int changedBefore,
            @Nullable ScoreMatrix matrix) {
        this.shock = shock;
        this.decisions = decisions;
        this.labels = labels;
        this.shockRow = shockRow;
        this.changed = changed;
        this.changedBefore = changedBefore;
        this.matrix = matrix;
    }

    /** @param decided all columns of the decisions as they were, row by row */
    static ShockedRows of(
            Shock shock,
            SweepPlan plan,
            CryptoRows rows,
            Fold fold,
            Rows decisions,
            float[] decided,
            FitMatrix layout) {
        long bar = fold.firstBar() + (fold.lastBar() - fold.firstBar() + 1) / 2;
        int shockRow = rows.series().grid().rowOf(bar);
        List<Feature> features = plan.factorFeatures();
        Map<String, CandleSeries> shocked = new LinkedHashMap<>();
        rows.references().forEach((symbol, series) -> shocked.put(symbol, shock.on(series, bar)));
        FeatureMatrix columns = FeatureEngine.matrix(features, FeatureInput.of(rows.series(), shocked));
        int width = rows.columnKeys().size();
        int own = width - features.size();
        int[] changed = changed(columns, decisions, decided, width, own);
        int before = 0;
        float[] stressed = new float[changed.length * width];
        for (int k = 0; k < changed.length; k++) {
            int row = decisions.get(changed[k]);
            if (row < shockRow) before++;
            System.arraycopy(decided, changed[k] * width, stressed, k * width, own);
            columns.copyRow(row, stressed, k * width + own);
        }
        @Nullable ScoreMatrix matrix = changed.length == 0 ? null : layout.rowsToScore(stressed);
        return new ShockedRows(shock, decisions, rows.labels(), shockRow, changed, before, matrix);
    }

    /** Places among the decisions whose columns of the factor are no longer what they were. */
    private static int[] changed(FeatureMatrix columns, Rows decisions, float[] decided, int width, int own) {
        float[] shocked = new float[width - own];
        return IntStream.range(0, decisions.size())
                .filter(i -> {
                    columns.copyRow(decisions.get(i), shocked, 0);
                    return !Arrays.equals(shocked, 0, shocked.length, decided, i * width + own, (i + 1) * width);
                })
                .toArray();
    }

    /** @param scores of all decisions as they were */
    StressedScores score(BoostedModel model, float[] scores, double threshold) {
        float[] stressed = scores.clone();
        if (matrix != null) {
            float[] changedScores = model.predict(matrix);
            for (int k = 0; k < changed.length; k++) stressed[changed[k]] = changedScores[k];
        }
        int endAfter = shockRow + Shock.ROWS_AFTER;
        return new StressedScores(
                shock,
                changed.length,
                changedBefore,
                f1(scores, threshold, 0, Integer.MAX_VALUE),
                f1(stressed, threshold, 0, Integer.MAX_VALUE),
                f1(scores, threshold, shockRow, endAfter),
                f1(stressed, threshold, shockRow, endAfter));
    }

    /** Over the labelled rows of a stretch; NaN where there is none. */
    private double f1(float[] scores, double threshold, int fromRow, int endRow) {
        float[] labelled = new float[scores.length];
        boolean[] buy = new boolean[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            int row = decisions.get(i);
            if (row < fromRow || row >= endRow || !labels.known(row)) continue;
            labelled[count] = scores[i];
            buy[count++] = labels.buy(row);
        }
        if (count == 0) return Double.NaN;
        return Scores.of(Arrays.copyOf(labelled, count), Arrays.copyOf(buy, count), threshold)
                .f1Buy();
    }

    @Override
    public void close() {
        if (matrix != null) matrix.close();
    }
}
