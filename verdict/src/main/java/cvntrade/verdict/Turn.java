package cvntrade.verdict;

import cvntrade.verdict.evidence.Outcome;
import java.util.List;

/**
 * What the verdict would have been had one gate alone come out otherwise: the rest as it was measured.
 *
 * @param gate    its word; or {@code leakage}, the flag; or {@code encouraging}, the lift from which rule 7 keeps a variant
 * @param variant the candidate whose gate it is; empty where the gate is one of the whole sweep
 * @param from    how it came out
 * @param to      how it would have come out
 * @param changes of measured values; to pass all of them are needed, to fail any one is enough; empty where the gate measures no number
 * @param verdict that would follow
 */
public record Turn(String gate, String variant, Outcome from, Outcome to, List<Change> changes, Decision verdict) {
    /**
     * The smallest change of a measured value that turns its condition.
     *
     * @param condition its name
     * @param measured  its value
     * @param by        what must be added to it
     * @param more      whether it takes more than that, however little: the turning value itself would not do
     */
    public record Change(String condition, double measured, double by, boolean more) {}

    public Turn {
        changes = List.copyOf(changes);
    }

    /** Whether the verdict would be another, and not only its reason. */
    public boolean changes(Verdict found) {
        return verdict.verdict() != found;
    }
}
