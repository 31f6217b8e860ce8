/**
 * What becomes of a model when Bitcoin does something that it never saw: a {@link cvntrade.sweep.stress.Shock} is put into the reference in
 * the middle of a test block, the factor's columns are computed anew, and the fitted model, as it is, is scored once more. Shown, never a gate.
 */
@NullMarked
package cvntrade.sweep.stress;

import org.jspecify.annotations.NullMarked;
