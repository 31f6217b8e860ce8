package cvntrade.verdict.table;

import java.util.Locale;

/** A number that a results table may hold for a cell, with the range outside of which it cannot be what it claims to be. */
public enum Metric {
    /** F1 of BUY on the test block. */
    F1_BUY(0, 1),
    PRECISION_BUY(0, 1),
    RECALL_BUY(0, 1),
    /** Area under precision over recall. */
    PR_AUC(0, 1),
    /** In nats; less is better. */
    LOG_LOSS(0, Double.MAX_VALUE),
    /** The score from which a row is a BUY. */
    THRESHOLD(-Double.MAX_VALUE, Double.MAX_VALUE),
    /** Trades of the backtest, one position at a time: not rows predicted BUY. */
    BUY_TRADES(0, Double.MAX_VALUE),
    /** Mean net return a trade, in basis points. */
    EXPECTANCY_BPS(-Double.MAX_VALUE, Double.MAX_VALUE),
    /** Per trade, target 0; undefined without a losing trade. */
    SORTINO(-Double.MAX_VALUE, Double.MAX_VALUE),
    /** Of the compounded equity, as a positive fraction. */
    MAX_DRAWDOWN(0, 1),
    ROWS_TRAIN(0, Double.MAX_VALUE),
    ROWS_TEST(0, Double.MAX_VALUE),
    /** Test rows whose label is BUY. */
    ROWS_BUY(0, Double.MAX_VALUE),
    ROWS_BUY_PREDICTED(0, Double.MAX_VALUE),
    SEEDS(1, Double.MAX_VALUE),
    /** 1 if a seed had no prediction or no positive, else 0. */
    DEGENERATE(0, 1);

    private final double minimum;
    private final double maximum;

    Metric(double minimum, double maximum) {
        this.minimum = minimum;
        this.maximum = maximum;
    }

    /** The name of its column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a cell can have this value; NaN, which stands for undefined, is always possible. */
    public boolean allows(double value) {
        return Double.isNaN(value) || (value >= minimum && value <= maximum);
    }
}
