/**
 * What was measured: one row a cell, from a file made here or elsewhere, or from memory.
 *
 * <p>A {@code results.csv} comes in, a {@link cvntrade.verdict.table.ResultsTable} of {@link cvntrade.verdict.table.CellRow} goes out. An
 * empty field is a value that is undefined in this cell; a column that is not there was not measured at all. The two are kept apart,
 * because the first can fail a gate and the second can only leave it open.
 *
 * <p>It never turns either of them into a number, and it knows no plan.
 */
@NullMarked
package cvntrade.verdict.table;

import org.jspecify.annotations.NullMarked;
