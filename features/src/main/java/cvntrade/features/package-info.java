/**
 * Bars become rows. Candles of a target and of its references come in, one column of numbers a feature goes out, aligned row by row on the
 * target's grid.
 *
 * <p>Read {@link cvntrade.features.Feature} first: a name, a key and what it may read; then {@link cvntrade.features.Signal}: the sentence
 * that says how a column comes from candles; then {@link cvntrade.features.FeatureEngine}, which walks once over the bars for any number of
 * features. The built-in own columns are in {@code own}, with a user's beside them in {@code catalogue}, the BTC set and the settings in
 * {@code enrichment}, the page that explains all of them in {@code page}, the look-ahead audit in {@code audit}, the arithmetic in
 * {@code window}, the reasons of missing values in {@code ledger}, matrices kept on disk in {@code cache}.
 *
 * <p>It never reads a bar after the row, never fetches data, never fills a gap, and knows neither labels nor trades.
 */
@NullMarked
package cvntrade.features;

import org.jspecify.annotations.NullMarked;
