package cvntrade.serving.drift;

import java.util.Locale;

/** What is looked at in a week, and the least effect that counts: with enough rows the smallest difference is beyond chance. */
public enum Signal {
    /** Kolmogorov and Smirnov's D of the week's rows, one a day, against those of training. */
    DISTRIBUTION(0.2),
    /** The week's mean, in deviations of the training span's weekly means. */
    MEAN(3),
    /** The logarithm of the week's standard deviation likewise; seven rows hardly show a change of spread. */
    SPREAD(3),
    /** Fisher's z of the week's correlation of the target's returns with the reference's, likewise. */
    CORRELATION(3),
    /** The share of rows without a value, as far as it exceeds that of training. */
    MISSING(0.05);

    private final double effectMin;

    Signal(double effectMin) {
        this.effectMin = effectMin;
    }

    /** The least effect, up or down, that can be an alarm. */
    public double effectMin() {
        return effectMin;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
