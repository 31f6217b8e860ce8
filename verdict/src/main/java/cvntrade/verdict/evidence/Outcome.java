package cvntrade.verdict.evidence;

import java.util.Collection;
import java.util.Locale;

/** The three answers of a check. Missing evidence is an answer of its own: it neither passes nor fails. */
public enum Outcome {
    FAILED,
    NOT_MEASURED,
    PASSED;

    public static Outcome of(boolean passed) {
        return passed ? PASSED : FAILED;
    }

    /** The answer of several conditions that must all hold: one that fails decides, else one that is open. */
    public static Outcome all(Collection<Outcome> outcomes) {
        return outcomes.stream().min(Enum::compareTo).orElse(NOT_MEASURED);
    }

    /** For a sentence. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
