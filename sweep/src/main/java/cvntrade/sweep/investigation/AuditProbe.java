package cvntrade.sweep.investigation;

import cvntrade.sweep.audit.Audited;
import cvntrade.sweep.audit.Depth;
import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.audit.SweepAuditor;

/** A: the sweep's own audit once more, at the same cuts, whatever the folder says of the first one. */
final class AuditProbe {
    private AuditProbe() {}

    static SweepAudit run(Subject subject, Tasks tasks) {
        Depth gate = Depth.gate(subject.plan().settings().auditCuts());
        SweepAuditor auditor = new SweepAuditor(Audited.of(subject.plan()), subject.data(), gate, subject.planHash());
        return tasks.together(Probe.AUDIT, auditor.parts(), auditor::run);
    }
}
