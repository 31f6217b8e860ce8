package cvntrade.verdict.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the interval of the mean lift is found whose lower end must lie above zero. */
public enum IntervalMethod {
    /** Draws whole cryptos and whole folds; percentile. */
    TWO_WAY_BOOTSTRAP,
    /** Draws pairs as if they were independent: wrong far more often than it says when cells are related. */
    PAIRS_BOOTSTRAP,
    /** Student's t with the two-way clustered standard error. */
    TWO_WAY_T;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IntervalMethod> named(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(word))
                .findFirst();
    }
}
