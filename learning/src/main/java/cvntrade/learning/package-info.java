/** To be furnished: folds and purge, one fit, one threshold, the scores of one cell. */
@NullMarked
package cvntrade.learning;

import org.jspecify.annotations.NullMarked;
