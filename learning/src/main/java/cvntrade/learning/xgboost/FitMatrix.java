package cvntrade.learning.xgboost;

import cvntrade.base.Decimals;
import cvntrade.learning.BoostParameter;
import cvntrade.learning.BoostSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ml.dmlc.xgboost4j.java.XGBoostJNI;

/**
 * The fit rows of one crypto and fold with the columns of every variant, quantised once at the first fit and used for all variants and
 * seeds after it. A variant keeps its columns and switches the others off.
 *
 * <p>How: a column that is off gets feature weight 0, and each tree draws as many columns as are kept, so it draws exactly those. Without
 * row sampling the fit is bit-equal to one on the kept columns alone; with it one seed draws the same rows whatever is kept.
 *
 * <p>Owns native memory: close it. One fit at a time; a second thread waits.
 */
public final class FitMatrix implements AutoCloseable {
    private final ColumnLayout layout;
    private final Owned<DMatrix> matrix;
    private final double buyShare;

    private FitMatrix(ColumnLayout layout, float[] rowMajor, boolean[] buy) {
        XgboostEngine.requireNative();
        this.layout = layout;
        int rows = layout.rowsOf(rowMajor);
        if (buy.length != rows) {
            throw new IllegalArgumentException("every row must have its label: rows=" + rows + " labels=" + buy.length);
        }
        this.matrix = NativeMatrix.of(layout.laidOut(rowMajor), rows, layout.width());
        this.buyShare = label(buy);
    }

    /**
     * For a sweep: columns can be switched off, and one that is constant always is.
     *
     * @param columns all columns of all variants, in order
     * @param rowMajor one row after the other, {@code columns.size()} values each; NaN is unknown
     * @param buy one label a row
     */
    public static FitMatrix masked(List<String> columns, float[] rowMajor, boolean[] buy) {
        return new FitMatrix(new ColumnLayout(columns, true), rowMajor, buy);
    }

    /** For a model to be served: every fit uses all columns and nothing else is in it. Arguments as for {@link #masked}. */
    public static FitMatrix plain(List<String> columns, float[] rowMajor, boolean[] buy) {
        return new FitMatrix(new ColumnLayout(columns, false), rowMajor, buy);
    }

    /** Rows to score with models of this matrix; given as the rows to fit were. The caller closes it. */
    public ScoreMatrix rowsToScore(float[] rowMajor) {
        return new ScoreMatrix(layout, rowMajor);
    }

    /** Fits with all columns that the caller gave. The caller closes the model. */
    public BoostedModel fit(BoostSettings settings, int seed) {
        return fit(settings, seed, layout.columns());
    }

    /** Fits with some of the columns. The caller closes the model. */
    public synchronized BoostedModel fit(BoostSettings settings, int seed, List<String> keptColumns) {
        float[] weights = layout.weights(keptColumns);
        if (!layout.masked() && keptColumns.size() < layout.width()) {
            throw new IllegalArgumentException("a plain matrix must be fitted with all its columns: kept="
                    + keptColumns.size() + " columns=" + layout.width() + "; use a masked one");
        }
        try {
            if (layout.masked()) switchOff(weights);
            Booster booster = XGBoost.train(
                    matrix.get(),
                    parameters(settings, seed, keptColumns.size()),
                    settings.rounds(),
                    Map.of(),
                    null,
                    null);
            return new BoostedModel(layout, booster);
        } catch (XGBoostError failed) {
            throw XgboostEngine.failed("fit", failed);
        }
    }

    @Override
    public synchronized void close() {
        matrix.close();
    }

    /** What the library is told: the settings, and what depends on the rows and columns. */
    Map<String, Object> parameters(BoostSettings settings, int seed, int keptColumns) {
        Map<String, Object> parameters = new LinkedHashMap<>(settings.parameters());
        parameters.remove(BoostParameter.ROUNDS.word());
        parameters.put("seed", Integer.toString(seed));
        parameters.put("base_score", Decimals.shortest(buyShare));
        parameters.put("verbosity", "0");
        if (layout.masked()) {
            double drawn = Math.max(1, settings.get(BoostParameter.COLSAMPLE_BYTREE) * keptColumns);
            // The library rounds the count of drawn columns down; the hundredth keeps a rounding error from losing one.
            parameters.put(BoostParameter.COLSAMPLE_BYTREE.word(), Decimals.shortest((drawn + 0.01) / layout.width()));
        }
        return parameters;
    }

    private void switchOff(float[] weights) throws XGBoostError {
        if (XGBoostJNI.XGDMatrixSetFloatInfo(matrix.get().getHandle(), "feature_weights", weights) != 0) {
            throw new XGBoostError(XGBoostJNI.XGBGetLastError());
        }
    }

    /** Gives the matrix its labels and returns the share of BUY, kept off 0 and 1 by half a row, where the log odds are not finite. */
    private double label(boolean[] buy) {
        float[] labels = new float[buy.length];
        int buys = 0;
        for (int row = 0; row < buy.length; row++) {
            if (!buy[row]) continue;
            labels[row] = 1;
            buys++;
        }
        try {
            matrix.get().setLabel(labels);
        } catch (XGBoostError failed) {
            throw XgboostEngine.failed("label", failed);
        }
        return (buys + 0.5) / (buy.length + 1.0);
    }
}
