package cvntrade.sweep;

import cvntrade.base.DurableFile;
import cvntrade.features.ledger.LedgerCsv;
import cvntrade.sweep.cell.CryptoLedger;
import cvntrade.sweep.cell.CryptoRows.RowCounts;
import java.util.List;

/** {@code nan_ledger.csv} with one row a crypto and column, {@code row_ledger.csv} with one row a crypto. */
final class LedgerFiles {
    private static final String ROW_HEADER =
            "symbol,rows,outside_window,missing,own_unknown,factor_unknown,label_tail,no_label,usable\n";

    private LedgerFiles() {}

    static void write(SweepFolder folder, List<CryptoLedger> ledgers) {
        DurableFile.write(
                folder.nanLedger(),
                LedgerCsv.of(ledgers.stream().map(CryptoLedger::columns).toList()));
        StringBuilder csv = new StringBuilder(ROW_HEADER);
        for (CryptoLedger ledger : ledgers) csv.append(row(ledger)).append('\n');
        DurableFile.write(folder.rowLedger(), csv.toString());
    }

    private static String row(CryptoLedger ledger) {
        RowCounts rows = ledger.rows();
        return String.join(
                ",",
                ledger.crypto(),
                count(rows.rows()),
                count(rows.outsideWindow()),
                count(rows.missing()),
                count(rows.ownUnknown()),
                count(rows.factorUnknown()),
                count(rows.labelTail()),
                count(rows.unlabelled()),
                count(rows.usable()));
    }

    private static String count(int value) {
        return Integer.toString(value);
    }
}
