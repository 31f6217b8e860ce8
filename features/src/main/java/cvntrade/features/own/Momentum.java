package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.Signal;
import cvntrade.features.window.HighestAge;
import cvntrade.features.window.MeanDeviation;
import java.util.List;

/**
 * Oscillators under their standard names; NaN where the range they divide by is zero.
 *
 * <ul>
 *   <li>{@code rsi_n}: Wilder's relative strength (1978), 100 × gains ÷ (gains + losses), both by his smoothing in its finite form.
 *   <li>{@code cmo_n}: Chande and Kroll's momentum (1994), 100 × (gains − losses) ÷ (gains + losses) of sums over n bars.
 *   <li>{@code stoch_k_n, stoch_d_n}: Lane's slow stochastic, place of the close in the range of n bars in percent, smoothed once and twice
 *       by simple means; {@code stochf_k, stochf_d}: the fast one, 14 bars and 3. {@code willr_n}: Williams %R, the place minus 100.
 *   <li>{@code stochrsi_k_14, stochrsi_d_14}: the same of rsi_14 (Chande and Kroll 1994).
 *   <li>{@code cci_n}: Lambert's channel index (1980), distance of the typical price from its mean ÷ (0.015 × mean deviation).
 *   <li>{@code aroon_up_n, aroon_dn_n, aroon_osc_n}: Chande (1995), 100 × (n − bars since the highest high of n + 1 bars) ÷ n, the same
 *       for the lowest low, and their difference. Of equal extremes the latest counts.
 *   <li>{@code ultosc}: Williams' ultimate oscillator (1976) of 7, 14 and 28 bars. {@code bop}: balance of power, body ÷ range.
 * </ul>
 */
final class Momentum {
    private static final Candles COIN = CANDLES;

    private Momentum() {}

    static List<Feature> features() {
        Family family = new Family();
        for (int bars : new int[] {6, 9, 14, 21, 28}) family.add("rsi", bars, relativeStrength(bars));
        for (int bars : new int[] {7, 14, 28}) {
            Signal gains = gain().sum(bars);
            Signal losses = loss().sum(bars);
            family.add("cmo", bars, gains.minus(losses).over(gains.plus(losses)).times(100));
            family.add("willr", bars, placeInRange(bars).plus(-100));
        }
        addStochastics(family);
        for (int bars : new int[] {10, 14, 20, 40}) family.add("cci", bars, channelIndex(bars));
        for (int bars : new int[] {14, 25, 50}) addAroon(family, bars);
        family.add("ultosc", ultimate());
        family.add("bop", COIN.close().minus(COIN.open()).over(COIN.high().minus(COIN.low())));
        return family.features();
    }

    private static Signal gain() {
        return COIN.close().difference(1).positivePart();
    }

    private static Signal loss() {
        return COIN.close().difference(1).negated().positivePart();
    }

    private static Signal relativeStrength(int bars) {
        Signal gains = gain().wilderMean(bars);
        return gains.over(gains.plus(loss().wilderMean(bars))).times(100);
    }

    private static Signal place(Signal value, Signal highest, Signal lowest) {
        return value.minus(lowest).over(highest.minus(lowest)).times(100);
    }

    private static Signal placeInRange(int bars) {
        return place(COIN.close(), COIN.high().highest(bars), COIN.low().lowest(bars));
    }

    private static void addStochastics(Family family) {
        int[][] settings = {{5, 3}, {14, 3}, {21, 5}};
        for (int[] setting : settings) {
            Signal slow = placeInRange(setting[0]).mean(setting[1]);
            family.add("stoch_k", setting[0], slow);
            family.add("stoch_d", setting[0], slow.mean(setting[1]));
        }
        family.add("stochf_k", placeInRange(14));
        family.add("stochf_d", placeInRange(14).mean(3));
        Signal strength = relativeStrength(14);
        Signal fast = place(strength, strength.highest(14), strength.lowest(14));
        family.add("stochrsi_k", 14, fast);
        family.add("stochrsi_d", 14, fast.mean(3));
    }

    private static Signal channelIndex(int bars) {
        Signal price = COIN.typicalPrice();
        Signal mean = price.mean(bars);
        Signal deviation = price.with(mean, new MeanDeviation(bars));
        return price.minus(mean).over(deviation.times(0.015));
    }

    private static void addAroon(Family family, int bars) {
        Signal up = COIN.high()
                .through(new HighestAge(bars + 1))
                .times(-100.0 / bars)
                .plus(100);
        Signal down = COIN.low()
                .negated()
                .through(new HighestAge(bars + 1))
                .times(-100.0 / bars)
                .plus(100);
        family.add("aroon_up", bars, up);
        family.add("aroon_dn", bars, down);
        family.add("aroon_osc", bars, up.minus(down));
    }

    private static Signal ultimate() {
        Signal pressure = COIN.close().minus(COIN.low().lowerOf(COIN.close().delayedBy(1)));
        Signal weighted =
                share(pressure, 7).times(4).plus(share(pressure, 14).times(2)).plus(share(pressure, 28));
        return weighted.times(100.0 / 7);
    }

    private static Signal share(Signal pressure, int bars) {
        return pressure.sum(bars).over(COIN.trueRange().sum(bars));
    }
}
