package cvntrade.sweep.dossier;

import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.verdict.evidence.Preflight;
import java.util.ArrayList;
import java.util.List;

/** What was looked at before the first cell: the look-ahead audit and the pre-flight cell. */
record FirstLookText(SweepOutcome outcome) {
    Section section() {
        List<Table> tables = new ArrayList<>();
        tables.add(compared());
        if (!outcome.audit().passed()) tables.add(findings());
        return Section.of("Before the first cell", List.of(preflight(), audit()), tables);
    }

    private String preflight() {
        Preflight preflight = outcome.evidence().preflight();
        return "Pre-flight: the middle fold of " + outcome.plan().factor().preflightVariant() + " on "
                + outcome.plan().preflightSymbol() + " gave " + (int) preflight.trades() + " BUY trades; "
                + (int) preflight.required() + " are required.";
    }

    private String audit() {
        return "Look-ahead audit: at each cut everything after it was rewritten (scaled by noise, cut off, set to NaN, shifted to"
                + " another level) and every value up to it compared bit by bit; then only the references, from each column's"
                + " declared bound on. " + outcome.evidence().audit().detail() + ".";
    }

    private Table compared() {
        Table.Builder table = Table.titled("Audit by crypto")
                .words("crypto")
                .figures("columns", "cuts", "values compared", "moved", "seed")
                .words("never known, so unproven");
        for (SweepAudit.CryptoAudit crypto : outcome.audit().cryptos()) {
            table.row(
                    Field.words(crypto.crypto()),
                    Field.figure(String.valueOf(crypto.columns())),
                    Field.figure(String.valueOf(crypto.cuts())),
                    Field.figure(String.valueOf(crypto.valuesCompared())),
                    Field.figure(String.valueOf(crypto.findings().size())),
                    Field.figure(String.valueOf(crypto.seed())),
                    Field.words(String.join(", ", crypto.neverKnown())));
        }
        return table.folded();
    }

    private Table findings() {
        Table.Builder table = Table.titled("Values of the past that moved when the future was rewritten")
                .words("crypto", "column", "first row", "before", "after")
                .figures("bars ahead, at least")
                .words("cut", "rewriting");
        for (SweepAudit.CryptoAudit crypto : outcome.audit().cryptos()) {
            for (SweepAudit.Finding finding : crypto.findings()) {
                table.row(
                        Field.words(crypto.crypto()),
                        new Field(finding.column(), "text failed"),
                        Field.words(finding.firstRow()),
                        Field.words(finding.before()),
                        Field.words(finding.after()),
                        Field.figure(String.valueOf(finding.barsAhead())),
                        Field.words(finding.cut()),
                        Field.words(finding.rewriting()));
            }
        }
        return table.open();
    }
}
