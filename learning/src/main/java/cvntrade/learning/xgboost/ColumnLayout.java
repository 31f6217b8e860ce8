package cvntrade.learning.xgboost;

import cvntrade.base.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The columns of a matrix, in order. A masked layout has one column more than its caller sees: a constant that no fit ever keeps, so that
 * every fit samples columns, the baseline too, and one seed draws the same rows for all of them.
 */
record ColumnLayout(List<String> columns, boolean masked) {
    private static final String CONSTANT = "always_masked";

    ColumnLayout {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size() || columns.contains(CONSTANT)) {
            throw new IllegalArgumentException(
                    "columns must be there, each once, and none may be called " + CONSTANT + ": columns=" + columns);
        }
    }

    /** Columns of the native matrix. */
    int width() {
        return columns.size() + (masked ? 1 : 0);
    }

    /** Names of the native matrix's columns. */
    List<String> names() {
        List<String> names = new ArrayList<>(columns);
        if (masked) names.add(CONSTANT);
        return names;
    }

    int rowsOf(float[] rowMajor) {
        if (rowMajor.length == 0 || rowMajor.length % columns.size() != 0) {
            throw new IllegalArgumentException("values must fill whole rows, at least one: values=" + rowMajor.length
                    + " columns=" + columns.size());
        }
        return rowMajor.length / columns.size();
    }

    /**
     * The values as the native matrix takes them.
     *
     * @throws Refusal if one is infinite
     */
    float[] laidOut(float[] rowMajor) {
        int rows = rowsOf(rowMajor);
        requireFinite(rowMajor);
        if (!masked) return rowMajor;
        float[] wider = new float[rows * width()];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(rowMajor, row * columns.size(), wider, row * width(), columns.size());
        }
        return wider;
    }

    /** 1 for each column to keep, 0 for the others. */
    float[] weights(List<String> kept) {
        float[] weights = new float[width()];
        for (String column : kept) {
            int at = columns.indexOf(column);
            if (at < 0 || weights[at] != 0) {
                throw new IllegalArgumentException(
                        "kept columns must be columns of the matrix, each once: column=" + column);
            }
            weights[at] = 1;
        }
        if (kept.isEmpty()) throw new IllegalArgumentException("a fit must keep at least one column");
        return weights;
    }

    private void requireFinite(float[] rowMajor) {
        for (int i = 0; i < rowMajor.length; i++) {
            if (!Float.isInfinite(rowMajor[i])) continue;
            throw new Refusal(
                    Refusal.Reason.GUARDRAIL,
                    "feature values must be finite or unknown (NaN): row=" + i / columns.size() + " column="
                            + columns.get(i % columns.size()) + " value=" + rowMajor[i]
                            + "; mend the transform that made it");
        }
    }
}
