/**
 * The look-ahead audit of a whole sweep: candles are rewritten where something must not read them, and not one bit may move. A hard gate
 * before the first cell holds it against every column and the labels; the full audit besides against folds, models and thresholds.
 *
 * <p>Read {@link cvntrade.sweep.audit.Audited} first: it is what the audit is held against; then
 * {@link cvntrade.sweep.audit.SweepAuditor}, which runs it, and {@link cvntrade.sweep.audit.SweepAudit}, what was found.
 */
@NullMarked
package cvntrade.sweep.audit;

import org.jspecify.annotations.NullMarked;
