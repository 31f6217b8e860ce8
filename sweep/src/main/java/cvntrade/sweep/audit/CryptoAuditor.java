package cvntrade.sweep.audit;

import cvntrade.base.Decimals;
import cvntrade.features.FeatureInput;
import cvntrade.features.audit.AuditReport;
import cvntrade.features.audit.ColumnAudit;
import cvntrade.features.audit.Piece;
import cvntrade.features.audit.Rewrite;
import cvntrade.features.audit.Tally;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.audit.SweepAudit.CryptoAudit;
import cvntrade.sweep.audit.SweepAudit.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Audits one crypto: all columns of all variants, then the labels at the same cuts, and if asked a fit. */
final class CryptoAuditor {
    private final CandleSeries target;
    private final long seed;
    private final ColumnAudit columns;
    private final AtomicReferenceArray<@Nullable Tally> tallies;
    private final LabelAudit labels;
    private final @Nullable ModelAudit model;

    CryptoAuditor(Audited audited, CandleSeries target, Map<String, CandleSeries> references, Depth depth) {
        this.target = target;
        this.seed = depth.seed().orElseGet(() -> audited.plan().auditSeed(target));
        this.columns = ColumnAudit.of(audited.columns(), FeatureInput.of(target, references), depth.cutsWith(seed));
        this.tallies = new AtomicReferenceArray<>(columns.pieces().size());
        this.labels = new LabelAudit(target, audited.plan().settings().label(), audited.labelling(), seed);
        this.model = depth.full() ? new ModelAudit(audited, target, references, seed) : null;
    }

    /** What is to be done, in parts that may run on any thread in any order; all must be through before {@link #report}. */
    List<Runnable> parts() {
        List<Runnable> parts = new ArrayList<>();
        List<Piece> pieces = columns.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            int piece = i;
            parts.add(() -> tallies.set(piece, pieces.get(piece).call()));
        }
        parts.add(() -> labels.run(columns.cutRows()));
        if (model != null) parts.add(model::run);
        return parts;
    }

    CryptoAudit report() {
        List<Tally> counted = new ArrayList<>();
        for (int i = 0; i < tallies.length(); i++) {
            Tally tally = tallies.get(i);
            if (tally == null) throw new IllegalStateException("a piece must have run before the report: piece=" + i);
            counted.add(tally);
        }
        AuditReport found = columns.report(counted);
        List<Finding> findings = new ArrayList<>();
        found.findings().forEach(finding -> findings.add(named(finding)));
        labels.finding().ifPresent(findings::add);
        if (model != null) findings.addAll(model.findings());
        return new CryptoAudit(
                target.symbol(),
                found.features(),
                found.cutRows().size(),
                found.wholeCuts(),
                seed,
                found.comparedValues(),
                labels.compared(),
                model == null ? 0 : model.compared(),
                found.neverKnown(),
                findings);
    }

    private static Finding named(cvntrade.features.audit.Finding finding) {
        return new Finding(
                finding.key(),
                finding.fault(),
                finding.barsAhead(),
                finding.rewrite().map(Rewrite::word).orElse("none, the history was only begun later"),
                finding.cut().toString(),
                finding.firstMoved().toString(),
                Decimals.shortest(finding.before()),
                Decimals.shortest(finding.after()),
                finding.moves());
    }
}
