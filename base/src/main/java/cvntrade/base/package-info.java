/**
 * The ground every room stands on: the UTC grid of bars, columns of numbers on it, fingerprints, checks, refusals and event lines.
 *
 * <p>Nothing comes in but arguments and nothing here knows of trading. Read {@link cvntrade.base.Grid} first: a bar is a number on an
 * endless axis, so that a shift by k bars is always k timeframes of time; then {@link cvntrade.base.Column}: one value a bar, NaN where it
 * is unknown; then {@link cvntrade.base.Refusal} and {@link cvntrade.base.MalformedInput}, the two ways in which the system says no.
 *
 * <p>It never reads the clock, the environment or an unseeded random number, and it never repairs a value.
 */
@NullMarked
package cvntrade.base;

import org.jspecify.annotations.NullMarked;
