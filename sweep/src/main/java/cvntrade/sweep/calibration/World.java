package cvntrade.sweep.calibration;

import cvntrade.sweep.SweepOutcome;
import cvntrade.verdict.Verdict;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.plan.Role;

/**
 * What the sweep of one world said.
 *
 * @param seed of the market
 * @param planHash of the plan that was run on it
 * @param flagged whether the leakage pair was flagged
 * @param cause of the flag as an investigation found it; {@link #NOT_INVESTIGATED} where none was made
 * @param largestMeanDelta the largest mean change of F1 of BUY of any candidate; NaN where no cell was run
 */
public record World(
        long seed,
        String planHash,
        Verdict verdict,
        int rule,
        String reason,
        boolean flagged,
        boolean fragile,
        String cause,
        double largestMeanDelta) {
    /** No flag, or nobody asked. */
    public static final String NOT_INVESTIGATED = "not_investigated";

    static World of(long seed, SweepOutcome outcome, String cause) {
        VerdictReport report = outcome.report();
        double largest = report.variants().stream()
                .filter(variant -> variant.variant().role() == Role.CANDIDATE)
                .mapToDouble(variant -> variant.f1().mean())
                .max()
                .orElse(Double.NaN);
        return new World(
                seed,
                outcome.registered().hash(),
                report.verdict(),
                report.rule(),
                report.reason(),
                report.flagged(),
                report.fragile(),
                cause,
                largest);
    }
}
