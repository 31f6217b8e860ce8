/**
 * Kline files: the exchange's candle tables as csv, csv.gz or zip.
 *
 * <p>In comes a file or a folder of files and the instant up to which the clock counts; out goes a {@link cvntrade.market.LoadedSeries}. Read
 * {@link cvntrade.market.kline.KlineFolder} and {@link cvntrade.market.kline.KlineFile} first; {@code KlineReader} says what a sound row is.
 * {@link cvntrade.market.kline.KlineWriter} is the way back.
 *
 * <p>It never guesses: a row that cannot be a candle is an error with file, line, field and value. It never asks the clock either: which bar has
 * closed is decided by the instant it is given.
 */
@NullMarked
package cvntrade.market.kline;

import org.jspecify.annotations.NullMarked;
