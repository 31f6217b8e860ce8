package cvntrade.learning;

import cvntrade.base.Decimals;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A hyper-parameter of a fit that may be set, with the range it must lie in. Its word is the name XGBoost has for it. */
public enum BoostParameter {
    /** Trees; fixed in the plan, there is no early stopping. */
    ROUNDS(60, 1, 10_000, true),
    /** Deepest level of a tree. */
    MAX_DEPTH(3, 1, 16, true),
    /** Shrinkage of each tree. */
    ETA(0.1, 1e-6, 1, false),
    /** Least sum of p(1 - p) in a leaf: 10 is about 70 rows at a BUY share of one in six. */
    MIN_CHILD_WEIGHT(10, 0, 1e6, false),
    /** L2 penalty on leaf values. */
    LAMBDA(1, 0, 1e6, false),
    /** L1 penalty on leaf values. */
    ALPHA(0, 0, 1e6, false),
    /** Least loss reduction of a split. */
    GAMMA(0, 0, 1e6, false),
    /** Limit of a leaf's step; 0 for none. */
    MAX_DELTA_STEP(0, 0, 1e6, false),
    /** Share of the rows drawn for each tree. */
    SUBSAMPLE(0.8, 0.01, 1, false),
    /** Share of the kept columns drawn for each tree. */
    COLSAMPLE_BYTREE(1, 0.01, 1, false),
    /** Bins a column is cut into, by the fit rows alone. */
    MAX_BIN(32, 2, 1024, true),
    /** Weight of a BUY row against another. */
    SCALE_POS_WEIGHT(1, 1e-6, 1e6, false);

    private final double normal;
    private final double least;
    private final double most;
    private final boolean whole;

    BoostParameter(double normal, double least, double most, boolean whole) {
        this.normal = normal;
        this.least = least;
        this.most = most;
        this.whole = whole;
    }

    public static Optional<BoostParameter> named(String word) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    double normal() {
        return normal;
    }

    /** Whether a value may be used; NaN may not. */
    boolean allows(double value) {
        return value >= least && value <= most && (!whole || value == StrictMath.rint(value));
    }

    String rule() {
        return (whole ? "a whole number in [" : "a number in [") + text(least) + ", " + text(most) + "]";
    }

    /** The value as XGBoost and the record of a fit have it. */
    String text(double value) {
        return whole ? Long.toString((long) value) : Decimals.shortest(value);
    }
}
