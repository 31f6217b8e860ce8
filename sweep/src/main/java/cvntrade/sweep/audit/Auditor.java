package cvntrade.sweep.audit;

import cvntrade.base.Decimals;
import cvntrade.features.FeatureInput;
import cvntrade.features.audit.AuditReport;
import cvntrade.features.audit.ColumnAudit;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.audit.SweepAudit.CryptoAudit;
import cvntrade.sweep.audit.SweepAudit.Finding;
import cvntrade.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Audits one crypto: all columns of all variants, then the labels, at the same cuts. */
public final class Auditor {
    private Auditor() {}

    public static CryptoAudit audit(SweepPlan plan, CandleSeries target, Map<String, CandleSeries> references) {
        long seed = plan.auditSeed(target);
        AuditReport columns = ColumnAudit.run(
                plan.allFeatures(),
                FeatureInput.of(target, references),
                plan.settings().auditCuts(),
                seed);
        List<Finding> findings = new ArrayList<>();
        for (cvntrade.features.audit.Finding finding : columns.findings()) findings.add(named(finding));
        LabelAudit labels = new LabelAudit(target, plan.settings().label());
        for (int cutRow : columns.cutRows()) findings.addAll(labels.at(cutRow));
        return new CryptoAudit(
                target.symbol(),
                columns.features(),
                columns.cutRows().size(),
                seed,
                columns.comparedValues() + labels.compared(),
                columns.neverKnown(),
                findings);
    }

    private static Finding named(cvntrade.features.audit.Finding finding) {
        return new Finding(
                finding.key(),
                finding.rewrite().word() + ", " + finding.pass().word(),
                finding.cut().toString(),
                finding.firstMoved().toString(),
                Decimals.shortest(finding.before()),
                Decimals.shortest(finding.after()),
                finding.barsAhead());
    }
}
