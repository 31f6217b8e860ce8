/**
 * Candles kept on the disk: one Parquet file for each symbol, values and provenance in the same file, so that both change together or not at
 * all.
 *
 * <p>A {@link cvntrade.market.LoadedSeries} goes into {@link cvntrade.market.store.CandleStore} and comes back with the same bits; loading recomputes
 * its fingerprint. {@link cvntrade.market.store.ParquetTable} writes any table of columns on a time axis.
 *
 * <p>It never overwrites a candle with another unless an operator has accepted that ({@link cvntrade.market.store.Revision}), and never leaves half a file. DuckDB is touched here and nowhere else.
 */
@NullMarked
package cvntrade.market.store;

import org.jspecify.annotations.NullMarked;
