/**
 * One trained and scored model after another. {@link cvntrade.sweep.cell.CryptoRows} is a crypto made ready: matrix, labels, usable rows;
 * {@link cvntrade.sweep.cell.FoldWork} fits all variants and seeds of one crypto and fold on one matrix;
 * {@link cvntrade.sweep.cell.CellStore} keeps each finished cell on disk at once.
 *
 * <p>The order in which cells run, the threads they run on and interruptions never reach a result.
 */
@NullMarked
package cvntrade.sweep.cell;

import org.jspecify.annotations.NullMarked;
