package cvntrade.serving.drift;

import java.util.Locale;

/** What is looked at in a week. */
public enum Signal {
    /** Kolmogorov and Smirnov's D of the week's rows, one a day, against those of training. */
    DISTRIBUTION,
    /** The week's mean, in deviations of the training span's weekly means. */
    MEAN,
    /** The logarithm of the week's standard deviation likewise; seven rows hardly show a change of spread. */
    SPREAD,
    /** Fisher's z of the week's correlation of the target's returns with the reference's, likewise. */
    CORRELATION,
    /** The share of rows without a value, as far as it exceeds that of training. */
    MISSING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
