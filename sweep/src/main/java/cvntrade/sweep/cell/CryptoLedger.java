package cvntrade.sweep.cell;

import cvntrade.features.ledger.NanLedger;

/**
 * What of one crypto is not used, and what of it is missing.
 *
 * @param rows why rows are not used
 * @param columns how many values of each column are missing, and why; over all rows, used or not
 */
public record CryptoLedger(CryptoRows.RowCounts rows, NanLedger columns) {
    public String crypto() {
        return columns.symbol();
    }
}
