package cvntrade.sweep.dossier;

import cvntrade.sweep.SampleSize;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.evidence.Preflight;
import java.util.ArrayList;
import java.util.List;

/** What was looked at before the first cell: the look-ahead audit and the pre-flight cell. */
record FirstLookText(SweepOutcome outcome) {
    Section section() {
        List<Table> tables = new ArrayList<>();
        if (outcome.evidence().preflight().outcome() == Outcome.FAILED) tables.add(sample());
        tables.add(compared());
        if (!outcome.audit().passed()) tables.add(findings());
        return Section.of("Before the first cell", List.of(preflight(), audit()), tables);
    }

    private String preflight() {
        Preflight preflight = outcome.evidence().preflight();
        return "Pre-flight: the middle fold of " + outcome.plan().factor().preflightVariant() + " on "
                + outcome.plan().preflightSymbol() + " gave " + (int) preflight.trades() + " BUY trades; "
                + (int) preflight.required() + " are required. "
                + outcome.sample().advice();
    }

    /** From the bars of the test block to its trades, so that a reader sees where they were lost. */
    private Table sample() {
        SampleSize sample = outcome.sample();
        Table.Builder table =
                Table.titled("The sample of the pre-flight cell").words("step").figures("count");
        row(table, "bars of the test block", sample.foldBars());
        row(table, "rows with known columns and a label", sample.rowsTest());
        row(table, "of these BUY", sample.rowsBuy());
        table.row(
                Field.words("called BUY, mean over the seeds"), Field.figure(Figures.rounded(sample.rowsCalled(), 1)));
        row(table, "orders that met no open, all seeds", sample.lapsedSignals());
        row(table, "trades, one position at a time, the seed with the fewest", sample.tradesLeast());
        row(table, "trades, the seed with the most", sample.tradesMost());
        row(table, "trades required", sample.required());
        return table.open();
    }

    private static void row(Table.Builder table, String step, int count) {
        table.row(Field.words(step), Field.figure(String.valueOf(count)));
    }

    private String audit() {
        return "Look-ahead audit: at each cut everything after it was rewritten (scaled by noise, cut off, set to NaN, shifted to"
                + " another level) and compared bit by bit with what it was: every row up to the cut at the whole cuts, at the"
                + " others those rows that could have moved; then only the references, from each column's declared bound on;"
                + " then each column on exactly the bars that it says it reads; then the labels, whose spans may not move. "
                + outcome.evidence().audit().detail() + ".";
    }

    private Table compared() {
        Table.Builder table = Table.titled("Audit by crypto")
                .words("crypto")
                .figures("columns", "cuts", "whole cuts", "values compared", "labels compared", "moved", "seed")
                .words("never known, so unproven");
        for (SweepAudit.CryptoAudit crypto : outcome.audit().cryptos()) {
            table.row(
                    Field.words(crypto.crypto()),
                    Field.figure(String.valueOf(crypto.columns())),
                    Field.figure(String.valueOf(crypto.cuts())),
                    Field.figure(String.valueOf(crypto.wholeCuts())),
                    Field.figure(String.valueOf(crypto.valuesCompared())),
                    Field.figure(String.valueOf(crypto.labelsCompared())),
                    Field.figure(String.valueOf(crypto.findings().size())),
                    Field.figure(String.valueOf(crypto.seed())),
                    Field.words(String.join(", ", crypto.neverKnown())));
        }
        return table.folded();
    }

    private Table findings() {
        Table.Builder table = Table.titled("Values of the past that moved when the future was rewritten")
                .words("crypto", "what", "fault", "first row", "before", "after", "cut", "rewriting")
                .figures("moves");
        for (SweepAudit.CryptoAudit crypto : outcome.audit().cryptos()) {
            for (SweepAudit.Finding finding : crypto.findings()) {
                table.row(
                        Field.words(crypto.crypto()),
                        new Field(finding.what(), "text failed"),
                        Field.words(finding.fault()),
                        Field.words(finding.firstRow()),
                        Field.words(finding.before()),
                        Field.words(finding.after()),
                        Field.words(finding.cut()),
                        Field.words(finding.rewriting()),
                        Field.figure(String.valueOf(finding.moves())));
            }
        }
        return table.open();
    }
}
