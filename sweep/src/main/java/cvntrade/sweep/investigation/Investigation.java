package cvntrade.sweep.investigation;

import cvntrade.base.DurableFile;
import cvntrade.base.Event;
import cvntrade.sweep.FolderLock;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The order of events: seven probes in the order of cost, the cause, the report. All are asked, also where an early one has settled the
 * cause, because what is looking ahead shows in more than one of them.
 *
 * <p>Every finding and every cell is on disk before the next begins, so that an investigation that is stopped goes on where it was and ends
 * with the same bytes, whatever the number of threads.
 */
public final class Investigation {
    private final Subject subject;
    private final SweepFolder folder;
    private final Sweep.Conditions conditions;
    private final int replayBars;
    private final BiFunction<Subject, Tasks, SweepAudit> auditing;

    /** @param replayBars bars of each crypto that are replayed; {@link Integer#MAX_VALUE} for all of them */
    public Investigation(
            SweepPlan plan, SweepData data, SweepFolder folder, Sweep.Conditions conditions, int replayBars) {
        this(Subject.of(plan, data), folder, conditions, replayBars, AuditProbe::run);
    }

    /** For tests that forge the audit, to see what the other probes find alone. */
    Investigation(
            Subject subject,
            SweepFolder folder,
            Sweep.Conditions conditions,
            int replayBars,
            BiFunction<Subject, Tasks, SweepAudit> auditing) {
        this.subject = subject;
        this.folder = folder;
        this.conditions = conditions;
        this.replayBars = replayBars;
        this.auditing = auditing;
    }

    /** Why a plan cannot be investigated; empty if it can. */
    public static Optional<String> obstacle(SweepPlan plan) {
        return Subject.obstacle(plan);
    }

    /**
     * What becomes of a finished sweep: asked why, where the leakage flag is up and the plan can be asked.
     *
     * @return nothing where there is no flag, or an obstacle, which is told in an event
     */
    public static Optional<InvestigationReport> afterFlag(
            SweepOutcome outcome, SweepData data, SweepFolder folder, Sweep.Conditions conditions) {
        if (!outcome.report().flagged()) return Optional.empty();
        SweepPlan plan = outcome.plan();
        Optional<String> obstacle = obstacle(plan);
        if (obstacle.isPresent()) {
            conditions.events().record(Event.named("investigation_impossible").with("why", obstacle.get()));
            return Optional.empty();
        }
        int replayBars = plan.settings().investigation().replayBars();
        return Optional.of(new Investigation(plan, data, folder, conditions, replayBars).run());
    }

    public InvestigationReport run() {
        DurableFile.makeFolder(folder.investigation());
        try (FolderLock lock = FolderLock.take(folder.investigation())) {
            return runLocked();
        }
    }

    private InvestigationReport runLocked() {
        Tasks tasks = new Tasks(conditions.threads(), conditions.progress());
        FindingFolder kept = new FindingFolder(folder.investigation(), subject.planHash());
        LiftRuns runs = new LiftRuns(subject, folder.investigation(), conditions);

        AuditFinding audit =
                told(kept.keptOr("A", AuditFinding.class, () -> AuditFinding.of(auditing.apply(subject, tasks))));
        NextBarsFinding nextBars =
                told(kept.keptOr("B", NextBarsFinding.class, () -> new NextBarsProbe(subject).run(tasks)));
        CorrelogramFinding correlogram =
                told(kept.keptOr("C", CorrelogramFinding.class, () -> new CorrelogramProbe(subject).run(tasks)));
        ReplayFinding replay = told(kept.keptOr(
                replayBars == Integer.MAX_VALUE ? "D-whole" : "D-" + replayBars,
                ReplayFinding.class,
                () -> new ReplayProbe(subject, conditions.matrices(), replayBars).run(tasks)));
        PlaceboFinding placebo = told(kept.keptOr("F", PlaceboFinding.class, runs::placebo));
        ControlFinding control = told(kept.keptOr("G", ControlFinding.class, runs::control));
        DecayFinding decay = told(kept.keptOr("H", DecayFinding.class, () -> runs.decay(correlogram.longestLag())));

        InvestigationReport report = new InvestigationReport(
                subject.planHash(),
                subject.suspect().name(),
                subject.settings(),
                audit,
                nextBars,
                correlogram,
                replay,
                placebo,
                control,
                decay);
        DurableFile.write(folder.investigationReport(), InvestigationJson.text(report));
        conditions
                .events()
                .record(Event.named("investigation_finished")
                        .with("cause", report.cause().word())
                        .with("plan_hash", report.planHash()));
        return report;
    }

    private <F extends Finding> F told(F finding) {
        conditions
                .events()
                .record(Event.named("investigation_probe")
                        .with("probe", finding.probe().letter())
                        .with("outcome", finding.outcome().name().toLowerCase(java.util.Locale.ROOT)));
        return finding;
    }
}
