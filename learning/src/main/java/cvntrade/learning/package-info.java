/**
 * One fit and its scores: which rows may teach, which set the threshold, which are held out, and how well the held-out ones were called.
 *
 * <p>Labels with their spans come in, together with a mask of the rows that every variant can use; row sets, thresholds and metrics go out.
 * Read {@link cvntrade.learning.PurgeRule} first: no row may teach whose label was read from bars that the test also reads. Then
 * {@link cvntrade.learning.FoldRows}, the split of one crypto and fold, and {@link cvntrade.learning.CellMetrics}, what a cell amounts to.
 * The trees themselves grow in {@code cvntrade.learning.xgboost}.
 *
 * <p>Nothing here ever chooses a threshold, a bin edge or a setting by looking at a test row, and nothing knows what a column means.
 */
@NullMarked
package cvntrade.learning;

import org.jspecify.annotations.NullMarked;
