package cvntrade.console.metrics;

import java.util.Locale;

/** What tells the figures of one metric apart, and how many values it may have: the product of them is what Prometheus has to keep. */
public enum Label {
    /** Of a candle series or a model. */
    SYMBOL(200),
    /** Of quality. */
    RULE(6),
    /** Of a sweep, or {@code none} or {@code unreadable}. */
    VERDICT(7),
    /** Of a version. */
    ALIAS(2),
    /** Of a home. */
    PART(4),
    /** A symbol, or the default. */
    CONFIG(201),
    /** The program that runs. */
    CODE(1);

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
