package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Feature;
import cvntrade.features.Signal;
import cvntrade.features.window.Pointwise;
import java.util.List;

/**
 * Volume, and who brought it. NaN where there was no volume to divide by.
 *
 * <ul>
 *   <li>{@code vol_z_n, vol_ratio_n}: volume in deviations from its mean, and ÷ its mean. {@code vol_lagk}: vol_z_96 of k bars ago.
 *   <li>{@code vwap_dist_n}: close ÷ the mean typical price weighted by volume − 1.
 *   <li>{@code obv_n}: Granville's on-balance volume (1963) over a window: its change over n bars, the volume of rising less that of falling
 *       bars, ÷ all volume of these bars; in [-1, 1].
 *   <li>{@code mfi_n}: money flow index (Quong and Soudack 1989), 100 × rising ÷ (rising + falling) money flow, flow being typical price ×
 *       volume and rising where the typical price rose.
 *   <li>{@code cmf_n}: Chaikin's money flow, the mean close location weighted by volume; a bar without range counts 0.
 *   <li>{@code taker_imb_n}: 2 × the share of the volume that takers bought − 1. {@code trades_z_n, quote_z_n}: number of trades and quote
 *       volume in deviations from their means. {@code trade_size_ratio_n}: quote volume a trade ÷ the same over n bars.
 * </ul>
 */
final class Flow {
    private Flow() {}

    static List<Feature> features() {
        Family family = new Family();
        Signal volume = CANDLES.volume();
        for (int bars : Family.WINDOWS) {
            family.add("vol_z", bars, volume.zScore(bars));
            family.add("vol_ratio", bars, volume.over(volume.mean(bars)));
            Signal taken = CANDLES.takerVolume().sum(bars).over(volume.sum(bars));
            family.add("taker_imb", bars, taken.times(2).plus(-1));
        }
        for (int bars : Family.LAGS)
            family.add("vol_lag" + bars, volume.zScore(96).delayedBy(bars));
        addPricesAndVolume(family, volume);
        Signal trades = CANDLES.trades();
        Signal quote = CANDLES.quoteVolume();
        for (int bars : new int[] {16, 96, 288}) {
            family.add("trades_z", bars, trades.zScore(bars));
            family.add("quote_z", bars, quote.zScore(bars));
        }
        Signal usual = quote.sum(96).over(trades.sum(96));
        family.add("trade_size_ratio", 96, quote.over(trades).over(usual));
        return family.features();
    }

    private static void addPricesAndVolume(Family family, Signal volume) {
        Signal price = CANDLES.typicalPrice();
        Signal money = price.times(volume);
        Signal signed = CANDLES.close().difference(1).sign().times(volume);
        for (int bars : new int[] {16, 48, 96, 288}) {
            Signal average = money.sum(bars).over(volume.sum(bars));
            family.add("vwap_dist", bars, CANDLES.close().relativeTo(average));
            family.add("obv", bars, signed.sum(bars).over(volume.sum(bars)));
        }
        Signal move = price.difference(1);
        for (int bars : new int[] {7, 14, 28}) {
            Signal rising = money.wherePositive(move).sum(bars);
            Signal falling = money.wherePositive(move.negated()).sum(bars);
            family.add("mfi", bars, rising.over(rising.plus(falling)).times(100));
        }
        Signal range = CANDLES.high().minus(CANDLES.low());
        Signal location = CandleShape.twiceDistanceFromMiddle().with(range, Pointwise.PART_OF);
        for (int bars : new int[] {20, 48, 96}) {
            family.add("cmf", bars, location.times(volume).sum(bars).over(volume.sum(bars)));
        }
    }
}
