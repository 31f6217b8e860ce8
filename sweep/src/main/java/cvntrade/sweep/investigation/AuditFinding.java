package cvntrade.sweep.investigation;

import cvntrade.sweep.audit.SweepAudit;
import cvntrade.verdict.evidence.Outcome;

/**
 * Both audits again: everything rewritten after the cut, and the references alone after each column's declared bound.
 *
 * @param passed whether values were compared and none moved
 * @param valuesCompared count of the values compared bit by bit
 * @param detail what was compared, or the first value that moved
 */
public record AuditFinding(boolean passed, long valuesCompared, String detail) implements Finding {
    static AuditFinding of(SweepAudit audit) {
        return new AuditFinding(
                audit.passed(), audit.valuesCompared(), audit.evidence().detail());
    }

    @Override
    public Probe probe() {
        return Probe.AUDIT;
    }

    @Override
    public Outcome outcome() {
        return valuesCompared == 0 ? Outcome.NOT_MEASURED : Outcome.of(passed);
    }

    @Override
    public String sentence() {
        return detail + ".";
    }
}
