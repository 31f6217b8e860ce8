/**
 * Candles from the exchange itself: its archive of monthly and daily zip files, and its REST endpoint.
 *
 * <p>A wish for a window goes into {@link cvntrade.market.binance.FetchPlan}, which knows what the store has and leaves only what is new; each of
 * its {@link cvntrade.market.binance.Segment}s goes through {@link cvntrade.market.binance.Fetcher} into the store, whole or not at all. What the
 * exchange does not give is handed back as an absence.
 *
 * <p>It never asks the clock and never waits by itself: the instant and the scheduler of its waits are handed in. Nothing is stored whose checksum,
 * range or form is wrong.
 */
@NullMarked
package cvntrade.market.binance;

import org.jspecify.annotations.NullMarked;
