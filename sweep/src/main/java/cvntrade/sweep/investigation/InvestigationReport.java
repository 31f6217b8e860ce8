package cvntrade.sweep.investigation;

import cvntrade.sweep.plan.InvestigationSettings;
import cvntrade.verdict.evidence.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The findings of all probes and the one cause that follows.
 *
 * @param planHash the registered plan
 * @param suspect the variant that looked better
 * @param settings the thresholds as they were registered
 */
public record InvestigationReport(
        String planHash,
        String suspect,
        InvestigationSettings settings,
        AuditFinding audit,
        NextBarsFinding nextBars,
        CorrelogramFinding correlogram,
        ReplayFinding replay,
        PlaceboFinding placebo,
        ControlFinding control,
        DecayFinding decay) {

    /** In the order of cost. */
    public List<Finding> findings() {
        return List.of(audit, nextBars, correlogram, replay, placebo, control, decay);
    }

    public Cause cause() {
        Map<Probe, Outcome> outcomes = new EnumMap<>(Probe.class);
        for (Finding finding : findings()) outcomes.put(finding.probe(), finding.outcome());
        return Cause.of(outcomes);
    }

    /** Why this cause, in one or two sentences. */
    public String sentence() {
        return switch (cause()) {
            case LOOK_AHEAD ->
                suspect + " looks ahead, for " + lookAheadLetters() + " did not pass: " + Cause.LOOK_AHEAD.meaning()
                        + ". Mend the column and register a new plan.";
            case FRESH_INFORMATION ->
                "No look-ahead was found. The reference leads by up to " + correlogram.longestLag()
                        + " bars, and at a delay as long as that the lift is gone: " + suspect
                        + " is better because it is fresher. The registered rule still says abandon.";
            case UNEXPLAINED ->
                open()
                        + ". Of clean sweeps too 5 to 30 % are flagged, by chance alone; the registered rule says abandon.";
        };
    }

    /** The probes that did not pass, by what became of them. */
    private String open() {
        List<String> parts = new ArrayList<>();
        String failed = letters(Outcome.FAILED);
        String notMeasured = letters(Outcome.NOT_MEASURED);
        if (!failed.isEmpty()) parts.add(failed + " did not pass");
        if (!notMeasured.isEmpty()) parts.add(notMeasured + " could not be measured");
        return String.join(", ", parts);
    }

    private String lookAheadLetters() {
        return letters(finding -> finding.probe().failsForLookAheadAlone() && finding.outcome() == Outcome.FAILED);
    }

    private String letters(Outcome outcome) {
        return letters(finding -> finding.outcome() == outcome);
    }

    private String letters(Predicate<Finding> chosen) {
        return findings().stream()
                .filter(chosen)
                .map(finding -> finding.probe().letter())
                .collect(Collectors.joining(", "));
    }

    /** The delay that a new plan could register, where fresher information is the cause. */
    public OptionalInt proposedDelayBars() {
        return cause() == Cause.FRESH_INFORMATION ? decay.longestDelayThatKeepsTheLift() : OptionalInt.empty();
    }

    /** What to do next; empty where there is nothing to propose. */
    public String proposal() {
        if (proposedDelayBars().isEmpty()) return "";
        int delay = proposedDelayBars().getAsInt();
        return "Propose a new plan, registered beforehand and judged on candles that this one has not seen, whose candidates have a delay of "
                + delay + (delay == 1 ? " bar" : " bars") + ": below the lead's longest lag of "
                + correlogram.longestLag()
                + " bars, it is the longest measured delay that keeps at least "
                + Math.round(100 * settings.decayShareMax()) + " % of the lift.";
    }
}
