package cvntrade.sweep.investigation;

import cvntrade.verdict.evidence.Outcome;
import java.util.Locale;
import java.util.Map;

/** Why the columns without delay look better. */
public enum Cause {
    LOOK_AHEAD("a column knows what it cannot know yet"),
    FRESH_INFORMATION("the reference leads by a few bars, and columns without delay are fresher"),
    UNEXPLAINED("neither look-ahead nor fresher information is shown");

    private final String meaning;

    Cause(String meaning) {
        this.meaning = meaning;
    }

    /**
     * The rule: one of A, B, D that fails is look-ahead. If they are clean, C shows a lead that H agrees with, F lifts nothing and G has the
     * power to know, it is fresh information. All else is unexplained, a probe that could not be measured too.
     *
     * @param outcomes one a probe
     */
    public static Cause of(Map<Probe, Outcome> outcomes) {
        for (Probe probe : Probe.values()) {
            if (!outcomes.containsKey(probe)) {
                throw new IllegalArgumentException("every probe must have an outcome: missing=" + probe.label());
            }
        }
        boolean looksAhead = outcomes.entrySet().stream()
                .anyMatch(each -> each.getKey().failsForLookAheadAlone() && each.getValue() == Outcome.FAILED);
        if (looksAhead) return LOOK_AHEAD;
        boolean allPassed = outcomes.values().stream().allMatch(outcome -> outcome == Outcome.PASSED);
        return allPassed ? FRESH_INFORMATION : UNEXPLAINED;
    }

    public String meaning() {
        return meaning;
    }

    /** As it stands in {@code investigation.json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
