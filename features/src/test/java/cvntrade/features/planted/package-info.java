/**
 * Columns with a fault on purpose, for proving that the audit finds it. They exist in tests alone: no setting of the program can reach them,
 * because the program does not contain them.
 */
@NullMarked
package cvntrade.features.planted;

import org.jspecify.annotations.NullMarked;
