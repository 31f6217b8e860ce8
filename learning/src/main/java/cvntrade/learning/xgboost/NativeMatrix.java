package cvntrade.learning.xgboost;

import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Hands rows over to the library. */
final class NativeMatrix {
    private NativeMatrix() {}

    static Owned<DMatrix> of(float[] rowMajor, int rows, int columns) {
        try {
            return new Owned<>("matrix", new DMatrix(rowMajor, rows, columns, Float.NaN), DMatrix::dispose);
        } catch (XGBoostError failed) {
            throw XgboostEngine.failed("matrix", failed);
        }
    }
}
