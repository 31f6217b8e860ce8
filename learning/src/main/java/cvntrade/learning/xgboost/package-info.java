/**
 * Where the trees grow: the one package that touches XGBoost and its native memory.
 *
 * <p>Rows of numbers come in, with one label each; a model comes out that scores rows and can be written as bytes. Read
 * {@link cvntrade.learning.xgboost.FitMatrix} first: one quantised matrix for all variants and seeds of a crypto and fold, in which a
 * variant switches columns off; then {@link cvntrade.learning.xgboost.BoostedModel}. Both own native memory and are closed by whoever
 * opened them.
 *
 * <p>A fit runs on one thread and gives the same bytes for the same rows, settings and seed. Infinity and unknown column names never reach
 * the library: it takes the one in silence and dies of the other.
 */
@NullMarked
package cvntrade.learning.xgboost;

import org.jspecify.annotations.NullMarked;
