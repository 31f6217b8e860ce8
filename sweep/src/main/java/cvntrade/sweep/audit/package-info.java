/**
 * The look-ahead audit of a whole sweep, a hard gate before its first cell: every column of every crypto, and the labels, are computed again
 * on histories whose future was rewritten, and not one bit of the past may move.
 *
 * <p>{@link cvntrade.sweep.audit.SweepAudit} is what was found. Folds need no such proof: they are a function of open times and spans alone.
 */
@NullMarked
package cvntrade.sweep.audit;

import org.jspecify.annotations.NullMarked;
