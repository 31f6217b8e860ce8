package cvntrade.sweep.investigation;

import cvntrade.market.CandleSeries;
import cvntrade.sweep.audit.Auditor;
import cvntrade.sweep.audit.SweepAudit;
import java.util.Map;

/** A: the sweep's own audit once more, at the same cuts, whatever the folder says of the first one. */
final class AuditProbe {
    private AuditProbe() {}

    static SweepAudit run(Subject subject, Tasks tasks) {
        Map<String, CandleSeries> references = subject.data().referenceSeries();
        return new SweepAudit(
                subject.planHash(),
                tasks.each(
                        Probe.AUDIT,
                        subject.data().allTargets(),
                        CandleSeries::symbol,
                        target -> Auditor.audit(subject.plan(), target, references)));
    }
}
