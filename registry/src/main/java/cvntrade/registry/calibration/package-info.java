/**
 * Thresholds that were set after training, on rows the trees never saw, as artefacts of their own: bound to one model, kept as text in the
 * ledger's entry about them, and refused under another version of what they were made with.
 */
@NullMarked
package cvntrade.registry.calibration;

import org.jspecify.annotations.NullMarked;
