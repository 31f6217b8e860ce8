package cvntrade.console;

import cvntrade.sweep.Sweep;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.investigation.Investigation;
import cvntrade.sweep.investigation.InvestigationReport;
import cvntrade.sweep.plan.SweepData;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a leakage flag starts an investigation by itself. It changes no verdict. */
final class InvestigationOptions {
    @Option(
            names = "--no-investigate",
            description = "After a leakage flag stop; ./cvntrade investigate asks later why purge 0 looks better.")
    boolean off;

    /** Asks only where the flag is up and the factor can be asked. */
    Optional<InvestigationReport> after(
            SweepOutcome outcome, SweepData data, SweepFolder folder, Sweep.Conditions conditions) {
        return off ? Optional.empty() : Investigation.afterFlag(outcome, data, folder, conditions);
    }
}
