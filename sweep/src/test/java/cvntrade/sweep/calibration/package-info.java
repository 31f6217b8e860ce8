/** Counting and resuming worlds. */
@NullMarked
package cvntrade.sweep.calibration;

import org.jspecify.annotations.NullMarked;
