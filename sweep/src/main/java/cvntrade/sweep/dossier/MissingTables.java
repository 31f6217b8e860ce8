package cvntrade.sweep.dossier;

import cvntrade.features.ledger.ColumnLedger;
import cvntrade.features.ledger.MissingCause;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.CryptoLedger;
import cvntrade.sweep.cell.CryptoRows.RowCounts;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import java.util.ArrayList;
import java.util.List;

/** Crypto by crypto: which rows are not used and why, which values are missing and why, and the columns that lack most. */
record MissingTables(SweepOutcome outcome) {
    private static final int WORST_SHOWN = 8;

    Section section() {
        List<Table> tables = new ArrayList<>();
        tables.add(rows());
        tables.add(causes());
        for (CryptoLedger ledger : outcome.ledgers()) tables.add(worst(ledger));
        return new Section(
                "Missing rows and values",
                List.of(
                        "Nothing missing is ever filled. A row is not used under the first reason that holds, from left to right;"
                                + " all variants lose the same rows. A missing value has the first cause that holds;"
                                + " nan_ledger.csv and row_ledger.csv have every count."),
                tables,
                meanings(),
                "");
    }

    private Table rows() {
        Table.Builder table = Table.titled("Rows of each crypto and why some are not used, the same for every variant")
                .words("crypto")
                .figures(
                        "bars",
                        "outside the window",
                        "missing bars",
                        "own columns unknown",
                        "factor columns unknown",
                        "label_tail",
                        "no label",
                        "usable");
        for (CryptoLedger ledger : outcome.ledgers()) {
            RowCounts rows = ledger.rows();
            table.row(
                    Field.words(ledger.crypto()),
                    count(rows.rows()),
                    count(rows.outsideWindow()),
                    count(rows.missing()),
                    count(rows.ownUnknown()),
                    count(rows.factorUnknown()),
                    count(rows.labelTail()),
                    count(rows.unlabelled()),
                    count(rows.usable()));
        }
        return table.open();
    }

    private Table causes() {
        Table.Builder table = Table.titled("Missing values of all columns, over all bars that exist")
                .words("crypto")
                .figures("values", "missing", "share");
        for (MissingCause cause : MissingCause.values()) table.figures(cause.word());
        for (CryptoLedger ledger : outcome.ledgers()) {
            List<Field> row = new ArrayList<>();
            row.add(Field.words(ledger.crypto()));
            row.add(count(ledger.columns().values()));
            row.add(count(ledger.columns().missing()));
            row.add(Field.figure(Figures.percent(
                    (double) ledger.columns().missing() / ledger.columns().values())));
            for (MissingCause cause : MissingCause.values())
                row.add(count(ledger.columns().count(cause)));
            table.row(row);
        }
        return table.open();
    }

    private static Table worst(CryptoLedger ledger) {
        Table.Builder table = Table.titled(ledger.crypto() + ": the columns that lack most")
                .words("column")
                .figures("missing", "share of the rows");
        for (MissingCause cause : MissingCause.values()) table.figures(cause.word());
        for (ColumnLedger column : ledger.columns().worst(WORST_SHOWN)) {
            List<Field> row = new ArrayList<>();
            row.add(Field.words(column.column()));
            row.add(count(column.missing()));
            row.add(Field.figure(
                    Figures.percent((double) column.missing() / ledger.columns().rows())));
            for (MissingCause cause : MissingCause.values()) row.add(count(column.count(cause)));
            table.row(row);
        }
        return table.folded();
    }

    private static List<String> meanings() {
        List<String> meanings = new ArrayList<>();
        for (MissingCause cause : MissingCause.values()) meanings.add(cause.word() + ": " + cause.meaning() + ".");
        meanings.add("label_tail: the row has no label, and its horizon reaches beyond the last bar.");
        return meanings;
    }

    private static Field count(long value) {
        return Field.figure(String.valueOf(value));
    }
}
