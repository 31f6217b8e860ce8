/**
 * The ledger of missing values. Features, their candles and the computed values go in; for each column the count of its unknown values comes
 * out, each of them under exactly one cause.
 *
 * <p>Read {@link cvntrade.features.ledger.MissingCause} first: the four causes in the order in which they are asked; then
 * {@link cvntrade.features.ledger.NanLedger}, the counts of a whole table.
 *
 * <p>It never fills, drops or changes a value, and it knows nothing of labels.
 */
@NullMarked
package cvntrade.features.ledger;

import org.jspecify.annotations.NullMarked;
