/**
 * Which columns a run has. The settings go in, the own columns and after them the BTC columns come out.
 *
 * <p>Read {@link cvntrade.features.enrichment.EnrichmentConfig} first, then {@link cvntrade.features.enrichment.BtcFeatures}: the six
 * columns and their delay, then {@link cvntrade.features.enrichment.Enrichment}.
 *
 * <p>It never loads the BTC series, never reads the environment itself, and without BTC it is bit by bit what it would be had no one thought
 * of BTC.
 */
@NullMarked
package cvntrade.features.enrichment;

import org.jspecify.annotations.NullMarked;
