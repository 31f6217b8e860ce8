/**
 * A look over the candles for what is odd: outlying returns, vanishing volume, long wicks, missing bars.
 *
 * <p>A {@link cvntrade.market.CandleSeries} and {@link cvntrade.market.quality.QualityRules} go into {@link cvntrade.market.quality.QualityCheck}; a
 * {@link cvntrade.market.quality.QualityReport} comes out, and one event for each finding.
 *
 * <p>Findings inform. Nothing here changes a candle, and a bar is judged by the bars before it alone, so that a report of the past never changes
 * when the future arrives.
 */
@NullMarked
package cvntrade.market.quality;

import org.jspecify.annotations.NullMarked;
