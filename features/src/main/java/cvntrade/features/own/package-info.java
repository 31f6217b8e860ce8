/**
 * The columns that come from the traded coin alone. A series of candles goes in, a list of features comes out, family by family.
 *
 * <p>Read {@link cvntrade.features.own.OwnCatalogue} first, then any family: each is a list of sentences, and beside each sentence
 * stands what the column is for people: formula, unit, NaN, difference from the textbook, source.
 * Names follow one rule: {@code family_window}, the window in bars. All columns are free of scale: ratios, shares and scores, no price level.
 *
 * <p>Indicators that are recursive in the textbook have a finite form here: exponential weights are cut where less than 1e-9 of them is left
 * and renormalised, running totals become totals over a window. No window of equal weights is longer than 672 bars, a week of quarter hours.
 *
 * <p>It never knows of any other coin.
 */
@NullMarked
package cvntrade.features.own;

import org.jspecify.annotations.NullMarked;
