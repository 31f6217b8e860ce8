/**
 * The statistics that gates and dossier rest on, as pure functions of numbers.
 *
 * <p>What comes in are paired values, or the matrix of paired differences (one row a crypto, one column a fold); what goes out are
 * intervals, p values and effect sizes. Read {@link cvntrade.verdict.statistics.PairedT} for the plain test,
 * {@link cvntrade.verdict.statistics.TwoWayBootstrap} for the interval that decides, and
 * {@link cvntrade.verdict.statistics.RobustMatrix} for the methods that stand beside it.
 *
 * <p>Distributions come from Hipparchus; what it lacks is written here after its definition. Nothing here draws a random number without a
 * seed, knows a threshold, or decides anything. Where a value does not exist (a spread of one number) the answer is NaN or an error,
 * never a zero.
 */
@NullMarked
package cvntrade.verdict.statistics;

import org.jspecify.annotations.NullMarked;
