package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.investigation.Investigation;
import cvntrade.sweep.investigation.InvestigationReport;
import cvntrade.sweep.plan.SweepData;
import cvntrade.verdict.gates.LeakageState;
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
        boolean flagged = outcome.report()
                .leakage()
                .filter(flag -> flag.state() == LeakageState.FLAGGED)
                .isPresent();
        if (off || !flagged) return Optional.empty();
        Optional<String> obstacle = Investigation.obstacle(outcome.plan());
        if (obstacle.isPresent()) {
            conditions.events().record(Event.named("investigation_impossible").with("why", obstacle.get()));
            return Optional.empty();
        }
        int replayBars = outcome.plan().settings().investigation().replayBars();
        return Optional.of(new Investigation(outcome.plan(), data, folder, conditions, replayBars).run());
    }
}
