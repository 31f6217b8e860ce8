package cvntrade.console.metrics;

import java.util.Locale;

/** What tells the figures of one metric apart, and how many values it may have: the product of them is what Prometheus has to keep. */
public enum Label {
    /** Of a candle series or a model. */
    SYMBOL(200),
    /** Of quality. */
    RULE(4),
    /** Of a sweep, or {@code none} or {@code unreadable}. */
    VERDICT(7),
    /** Of a version. */
    ALIAS(2),
    /** Of a home. */
    PART(6),
    /** What became of a job. */
    OUTCOME(7),
    /** Of the columns of a watched model, or {@code broken}. */
    STATE(4),
    /** A symbol, or the default. */
    CONFIG(201),
    /** The program that runs. */
    CODE(1),
    /** The name of the file that a command leaves, without its ending: one folder has each name once. */
    RUN(1),
    /** The verb of that command. */
    COMMAND(1),
    /** Of a refusal. */
    REASON(14);

    private final int valuesMax;

    Label(int valuesMax) {
        this.valuesMax = valuesMax;
    }

    public int valuesMax() {
        return valuesMax;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
