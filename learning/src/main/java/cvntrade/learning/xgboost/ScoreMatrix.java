package cvntrade.learning.xgboost;

import ml.dmlc.xgboost4j.java.DMatrix;

/**
 * Rows that many models score: handed over once, which makes each scoring about twice as fast as handing them over anew.
 *
 * <p>Owns native memory: close it.
 */
public final class ScoreMatrix implements AutoCloseable {
    private final ColumnLayout layout;
    private final Owned<DMatrix> matrix;

    ScoreMatrix(ColumnLayout layout, float[] rowMajor) {
        this.layout = layout;
        this.matrix = NativeMatrix.of(layout.laidOut(rowMajor), layout.rowsOf(rowMajor), layout.width());
    }

    @Override
    public void close() {
        matrix.close();
    }

    ColumnLayout layout() {
        return layout;
    }

    DMatrix matrix() {
        return matrix.get();
    }
}
