/**
 * The gates that a candidate must pass, and the flag that stops a whole sweep.
 *
 * <p>The cells of a plan come in, aligned and complete ({@link cvntrade.verdict.gates.Cells}); what goes out is one
 * {@link cvntrade.verdict.gates.GateResult} a gate with every condition, its threshold and its margin, and the
 * {@link cvntrade.verdict.gates.LeakageFlag}. Read {@link cvntrade.verdict.gates.Lift} for what is known of one variant's F1.
 *
 * <p>Every comparison is on unrounded doubles. A gate never passes on missing evidence, and it never fails on it alone.
 */
@NullMarked
package cvntrade.verdict.gates;

import org.jspecify.annotations.NullMarked;
