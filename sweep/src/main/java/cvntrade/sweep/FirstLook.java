package cvntrade.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.DurableFile;
import cvntrade.base.Event;
import cvntrade.base.Joined;
import cvntrade.base.Refusal;
import cvntrade.sweep.audit.Audited;
import cvntrade.sweep.audit.Depth;
import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.audit.SweepAuditor;
import cvntrade.sweep.cell.CellKey;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What must be well before the first cell: enough trades in one cell, and not one bit of look-ahead in any column or label. */
final class FirstLook {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SweepPlan plan;
    private final SweepData data;
    private final SweepFolder folder;
    private final String planHash;
    private final CellRunner runner;
    private final Sweep.Conditions conditions;

    FirstLook(
            SweepPlan plan,
            SweepData data,
            SweepFolder folder,
            String planHash,
            CellRunner runner,
            Sweep.Conditions conditions) {
        this.plan = plan;
        this.data = data;
        this.folder = folder;
        this.planHash = planHash;
        this.runner = runner;
        this.conditions = conditions;
    }

    /** Both answers. */
    record Findings(SampleSize sample, SweepAudit audit) {}

    /** The pre-flight cell and the parts of the audit run side by side; what is on disk already is not repeated. */
    Findings look() {
        ExecutorService pool = Executors.newFixedThreadPool(conditions.threads());
        try {
            Future<SampleSize> measured = pool.submit(() -> preflight(plan, runner));
            SweepAudit audit = Files.exists(folder.audit()) ? kept() : audited(pool);
            conditions
                    .events()
                    .record(Event.named("audit_finished")
                            .with("passed", audit.passed())
                            .with("values_compared", audit.valuesCompared()));
            SampleSize sample = Joined.of(measured, "the sweep was interrupted; start it again to go on");
            conditions
                    .events()
                    .record(Event.named("preflight_finished")
                            .with("symbol", plan.preflightSymbol())
                            .with("trades", sample.tradesLeast())
                            .with("required", sample.required()));
            return new Findings(sample, audit);
        } finally {
            pool.shutdownNow();
        }
    }

    /** The middle fold of the factor's pre-flight variant. */
    static SampleSize preflight(SweepPlan plan, CellRunner runner) {
        CellKey key = new CellKey(
                plan.factor().preflightVariant(),
                plan.preflightSymbol(),
                plan.middleFold().index());
        return SampleSize.of(plan, runner.runOne(key));
    }

    private SweepAudit audited(ExecutorService pool) {
        Depth gate = Depth.gate(plan.settings().auditCuts());
        SweepAuditor auditor = new SweepAuditor(Audited.of(plan), data, gate, planHash);
        conditions.progress().begin("audit", auditor.parts());
        SweepAudit audit = auditor.run(pool, conditions.progress()::step);
        conditions.progress().end();
        try {
            DurableFile.write(
                    folder.audit(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(audit) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an audit must be writable as JSON", impossible);
        }
        return audit;
    }

    private SweepAudit kept() {
        try {
            SweepAudit audit = SweepAudit.read(folder.audit());
            if (audit.planHash().equals(planHash)) return audit;
            throw foreign("it belongs to plan " + audit.planHash());
        } catch (JsonProcessingException damaged) {
            throw foreign("it cannot be read: " + damaged.getOriginalMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException("audit must be readable: file=" + folder.audit(), failed);
        }
    }

    private Refusal foreign(String why) {
        return new Refusal(
                Refusal.Reason.INCOMPLETE,
                "the audit must be that of this plan: file=" + folder.audit() + "; " + why
                        + "; delete the file to audit again");
    }
}
