package cvntrade.sweep.calibration;

import cvntrade.sweep.SweepOutcome;
import cvntrade.verdict.Verdict;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.gates.LeakageState;
import cvntrade.verdict.plan.Role;

/**
 * What the sweep of one world said.
 *
 * @param seed of the market
 * @param planHash of the plan that was run on it
 * @param flagged whether the leakage pair was flagged
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
        double largestMeanDelta) {
    static World of(long seed, SweepOutcome outcome) {
        VerdictReport report = outcome.report();
        double largest = report.variants().stream()
                .filter(variant -> variant.variant().role() == Role.CANDIDATE)
                .mapToDouble(variant -> variant.f1().mean())
                .max()
                .orElse(Double.NaN);
        boolean flagged = report.leakage()
                .map(leakage -> leakage.state() == LeakageState.FLAGGED)
                .orElse(false);
        return new World(
                seed,
                outcome.registered().hash(),
                report.verdict(),
                report.rule(),
                report.reason(),
                flagged,
                report.fragile(),
                largest);
    }
}
