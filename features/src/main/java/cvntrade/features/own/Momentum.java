package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Candles;
import cvntrade.features.Description;
import cvntrade.features.FeatureFamily;
import cvntrade.features.Signal;
import cvntrade.features.window.MeanDeviation;

/** Oscillators under their standard names. */
final class Momentum {
    private static final Candles COIN = CANDLES;

    private static final Description RELATIVE_STRENGTH = Description.of("rsi_{n}")
            .formula(
                    "100 × g ÷ (g + l), g = wilder(max(close − close[1], 0), n), l = wilder(max(close[1] − close, 0), n)")
            .unit("percent, 0 to 100")
            .unknownWhere("the close did not move on any bar that the means read")
            .difference(TextbookForm.finite("RSI", "2e-7"))
            .source("Wilder (1978)");
    private static final Description CHANDE = Description.of("cmo_{n}")
            .formula(
                    "100 × (g − l) ÷ (g + l), g = sum(max(close − close[1], 0), n), l = sum(max(close[1] − close, 0), n)")
            .unit("percent, −100 to 100")
            .unknownWhere("the close did not move in n bars")
            .difference("the authors' sums over n bars; TA-Lib's CMO smooths as Wilder's RSI does")
            .source("Chande and Kroll (1994)");
    private static final Description CHANNEL = Description.of("cci_{n}")
            .formula("(tp − m) ÷ (0.015 × d), m = mean(tp, n), d = mean of abs(tp[i] − m) for i = 0 to n − 1")
            .unit("Lambert's: most values lie within −100 to 100")
            .unknownWhere("the typical price does not vary")
            .difference(TextbookForm.same("CCI", "1e-10"))
            .source("Lambert (1980)");
    private static final Description ULTIMATE = Description.of("ultosc")
            .formula("100 × (4 × s7 + 2 × s14 + s28) ÷ 7, sn = sum(close − min(low, close[1]), n) ÷ sum(tr, n)")
            .unit("percent, 0 to 100")
            .unknownWhere("no bar of the last 7 has a true range")
            .difference(TextbookForm.same("ULTOSC", "1e-12"))
            .source("Williams (1976)");
    private static final Description BALANCE = Description.of("bop")
            .formula("(close − open) ÷ (high − low)")
            .unit("−1 to 1")
            .unknownWhere("the candle has no range")
            .difference(TextbookForm.equal("BOP") + ", which is 0 where the candle has no range")
            .source("Livshin (2001)");

    private Momentum() {}

    static FeatureFamily family() {
        Family family = new Family("momentum", "Oscillators under their standard names.");
        for (int bars : new int[] {6, 9, 14, 21, 28, 48}) family.add(RELATIVE_STRENGTH, bars, relativeStrength(bars));
        for (int bars : new int[] {7, 14, 28}) {
            Signal gains = gain().sum(bars);
            Signal losses = loss().sum(bars);
            family.add(
                    CHANDE, bars, gains.minus(losses).over(gains.plus(losses)).times(100));
            Stochastics.addWilliams(family, bars);
        }
        Stochastics.addTo(family);
        for (int bars : new int[] {10, 14, 20, 40}) family.add(CHANNEL, bars, channelIndex(bars));
        for (int bars : new int[] {14, 25, 50}) Aroon.addTo(family, bars);
        family.add(ULTIMATE, ultimate());
        family.add(BALANCE, COIN.close().minus(COIN.open()).over(COIN.high().minus(COIN.low())));
        return family.done();
    }

    private static Signal gain() {
        return COIN.close().difference(1).positivePart();
    }

    private static Signal loss() {
        return COIN.close().difference(1).negated().positivePart();
    }

    static Signal relativeStrength(int bars) {
        Signal gains = gain().wilderMean(bars);
        return gains.over(gains.plus(loss().wilderMean(bars))).times(100);
    }

    private static Signal channelIndex(int bars) {
        Signal price = COIN.typicalPrice();
        Signal mean = price.mean(bars);
        Signal deviation = price.with(mean, new MeanDeviation(bars));
        return price.minus(mean).over(deviation.times(0.015));
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
