/**
 * Candles: what the exchange published, bar by bar, and where it came from.
 *
 * <p>Kline files come in through {@code market.kline}, are checked, and leave as {@link cvntrade.market.CandleSeries} on the regular grid with
 * their {@link cvntrade.market.Provenance}; {@code market.store} keeps them, {@code market.quality} looks them over and reports, and
 * {@code market.synthetic} makes markets whose truth is known. Read {@link cvntrade.market.CandleSeries} first, then
 * {@link cvntrade.market.LoadedSeries}.
 *
 * <p>Nothing here fills a missing bar, smooths a price or drops a candle that looks odd: what cannot be read is an error that names the place,
 * what is odd is a note or a finding.
 */
@NullMarked
package cvntrade.market;

import org.jspecify.annotations.NullMarked;
