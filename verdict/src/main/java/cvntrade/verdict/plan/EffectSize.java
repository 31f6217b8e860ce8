package cvntrade.verdict.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of Cohen's d the gate reads. */
public enum EffectSize {
    /** Mean over standard deviation of the paired differences, d_z. */
    PAIRED,
    /** Difference of the means over the pooled standard deviation of the levels. */
    POOLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EffectSize> named(String word) {
        return Arrays.stream(values()).filter(size -> size.word().equals(word)).findFirst();
    }
}
