package cvntrade.verdict.evidence;

import java.util.List;

/**
 * Whether operations are ready for a lock: {@code mlops_readiness.md} has every required section, filled, without a placeholder.
 *
 * @param missing one line for each thing that is not there; empty if it passed
 */
public record MlopsReadiness(Outcome outcome, List<String> missing) {
    public static final MlopsReadiness NOT_MEASURED = new MlopsReadiness(Outcome.NOT_MEASURED, List.of());

    public MlopsReadiness {
        missing = List.copyOf(missing);
        if (outcome == Outcome.PASSED && !missing.isEmpty()) {
            throw new IllegalArgumentException("readiness must not pass with something missing: missing=" + missing);
        }
    }

    /** @param markdown the whole page */
    public static MlopsReadiness check(String markdown) {
        List<String> missing = ReadinessRules.missing(MarkdownPage.parse(markdown));
        return new MlopsReadiness(Outcome.of(missing.isEmpty()), missing);
    }

    public boolean complete() {
        return outcome == Outcome.PASSED;
    }
}
