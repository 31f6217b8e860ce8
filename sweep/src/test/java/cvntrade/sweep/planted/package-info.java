/**
 * Sweeps with a fault on purpose, for proving that the audit finds it: columns, labels, folds and fits that see what they must not. They
 * exist in tests alone: no setting of the program can reach them, because the program does not contain them.
 */
@NullMarked
package cvntrade.sweep.planted;

import org.jspecify.annotations.NullMarked;
