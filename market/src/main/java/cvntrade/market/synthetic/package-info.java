/**
 * Markets whose truth is known: a reference coin, and coins that follow it at once, later, or not at all beyond the moment.
 *
 * <p>A {@link cvntrade.market.synthetic.Truth} and a seed come in, candles as an exchange would have published them go out, with flow columns and
 * with outages. Read {@link cvntrade.market.synthetic.SyntheticMarket} first, then {@link cvntrade.market.synthetic.MarketParameters} for the
 * numbers behind it.
 *
 * <p>The same truth, seed and coin give the same bits on every machine: random numbers come from a named algorithm, and logarithms and
 * exponentials from {@link StrictMath}.
 */
@NullMarked
package cvntrade.market.synthetic;

import org.jspecify.annotations.NullMarked;
