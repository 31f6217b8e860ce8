package cvntrade.learning.xgboost;

import cvntrade.base.MalformedInput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Fitted trees. Scores are probabilities of BUY, and the same bits whichever way the rows come in.
 *
 * <p>Owns native memory: close it. Rows given as numbers may be scored on several threads at once.
 */
public final class BoostedModel implements AutoCloseable {
    private final ColumnLayout layout;
    private final Owned<Booster> booster;

    BoostedModel(ColumnLayout layout, Booster booster) {
        this.layout = layout;
        this.booster = new Owned<>("model", booster, Booster::dispose);
    }

    /**
     * Reads back a model of a plain matrix: one to be served. The caller closes it.
     *
     * @param bytes what {@link #toBytes} wrote
     * @param columns the columns it was fitted on, in order
     * @throws MalformedInput if the bytes are no model, or one of another count of columns
     */
    public static BoostedModel load(byte[] bytes, List<String> columns) {
        XgboostEngine.requireNative();
        // Of bytes that end too early the library may die; what else is no model it reports.
        if (!UbjDocument.isWhole(bytes)) {
            throw new MalformedInput(
                    "model must be readable: bytes=" + bytes.length + " form=no whole UBJSON document");
        }
        try {
            Booster booster = XGBoost.loadModel(bytes);
            booster.setParam("nthread", 1);
            long width = booster.getNumFeature();
            if (width != columns.size()) {
                booster.dispose();
                throw new MalformedInput("model must have been fitted on these columns: modelColumns=" + width
                        + " columns=" + columns.size());
            }
            return new BoostedModel(new ColumnLayout(columns, false), booster);
        } catch (XGBoostError | IOException failed) {
            throw new MalformedInput("model must be readable: bytes=" + bytes.length, failed);
        }
    }

    /** The columns it takes, in order. */
    public List<String> columns() {
        return layout.columns();
    }

    /** @return one score a row */
    public float[] predict(ScoreMatrix rows) {
        if (!rows.layout().equals(layout)) {
            throw new IllegalArgumentException(
                    "rows must have the model's columns: model=" + layout + " rows=" + rows.layout());
        }
        try {
            return firstOfEach(booster.get().predict(rows.matrix()));
        } catch (XGBoostError failed) {
            throw XgboostEngine.failed("predict", failed);
        }
    }

    /**
     * @param rowMajor one row after the other, a value for each of {@link #columns()}; NaN is unknown
     * @return one score a row
     */
    public float[] predict(float[] rowMajor) {
        int rows = layout.rowsOf(rowMajor);
        try {
            return firstOfEach(
                    booster.get().inplace_predict(layout.laidOut(rowMajor), rows, layout.width(), Float.NaN));
        } catch (XGBoostError failed) {
            throw XgboostEngine.failed("predict", failed);
        }
    }

    /** The model in the library's own binary form (UBJSON). */
    public byte[] toBytes() {
        try {
            return booster.get().toByteArray("ubj");
        } catch (XGBoostError failed) {
            throw XgboostEngine.failed("write", failed);
        }
    }

    /**
     * Mean loss reduction of the splits on each column that has one, in the order of the columns.
     *
     * <p>The library reads this from a printed form of the trees, so columns go under numbers and no name can be misread; and never without
     * names, which would end the process.
     */
    public Map<String, Double> gain() {
        return score("gain");
    }

    /** Like {@link #gain}, but the sum over the splits on a column. */
    public Map<String, Double> totalGain() {
        return score("total_gain");
    }

    private Map<String, Double> score(String kind) {
        String[] numbers = new String[layout.width()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = "c" + i;
        try {
            Map<String, Double> byNumber = booster.get().getScore(numbers, kind);
            Map<String, Double> gain = new LinkedHashMap<>();
            List<String> names = layout.names();
            for (int i = 0; i < numbers.length; i++) {
                Double value = byNumber.get(numbers[i]);
                if (value != null) gain.put(names.get(i), value);
            }
            return gain;
        } catch (XGBoostError failed) {
            throw XgboostEngine.failed(kind, failed);
        }
    }

    @Override
    public void close() {
        booster.close();
    }

    private static float[] firstOfEach(float[][] scores) {
        float[] first = new float[scores.length];
        for (int row = 0; row < scores.length; row++) first[row] = scores[row][0];
        return first;
    }
}
