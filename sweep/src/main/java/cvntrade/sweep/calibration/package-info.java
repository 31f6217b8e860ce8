/**
 * How often is the verdict right? Markets whose truth is known come in, one seed a world; each goes through the whole sweep, and the shares
 * of the verdicts come out, with exact intervals.
 *
 * <p>Read {@link cvntrade.sweep.calibration.Calibration} first, then {@link cvntrade.sweep.calibration.CalibrationReport}.
 *
 * <p>It never changes what a sweep does: a world is judged as a user's own candles are.
 */
@NullMarked
package cvntrade.sweep.calibration;

import org.jspecify.annotations.NullMarked;
