package cvntrade.features.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Ledgers as CSV: one row a symbol and column, also where nothing is missing; {@code missing} is the sum of the causes after it. */
public final class LedgerCsv {
    private LedgerCsv() {}

    public static String of(List<NanLedger> ledgers) {
        StringBuilder csv = new StringBuilder("symbol,column,rows,missing");
        for (MissingCause cause : MissingCause.values()) csv.append(',').append(cause.word());
        csv.append('\n');
        for (NanLedger ledger : ledgers) {
            for (ColumnLedger column : ledger.columns()) {
                csv.append(ledger.symbol()).append(',').append(column.column());
                csv.append(',').append(ledger.rows()).append(',').append(column.missing());
                csv.append(',').append(counts(column)).append('\n');
            }
        }
        return csv.toString();
    }

    private static String counts(ColumnLedger column) {
        return Arrays.stream(MissingCause.values())
                .map(cause -> String.valueOf(column.count(cause)))
                .collect(Collectors.joining(","));
    }
}
