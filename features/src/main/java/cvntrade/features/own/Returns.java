package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.FeatureFamily;
import cvntrade.features.Signal;

/** Returns of the close. */
final class Returns {
    private static final Description RETURN = Description.of("ret_{n}")
            .formula("close ÷ close[n] − 1")
            .unit("fraction: 0.01 is one percent")
            .source("simple return; TA-Lib ROCP");
    private static final Description LOG_RETURN = Description.of("logret_{n}")
            .formula("ln(close) − ln(close[n])")
            .unit("logarithm: 0.01 is about one percent")
            .source("continuously compounded return");
    private static final Description EARLIER_RETURN = Description.of("ret_1_lag{k}")
            .formula("close[k] ÷ close[k + 1] − 1")
            .unit("fraction: 0.01 is one percent")
            .source("ret_1 of k bars ago");
    private static final Description RATE_OF_CHANGE = Description.of("roc_{n}")
            .formula("100 × (close ÷ close[n] − 1)")
            .unit("percent")
            .difference(TextbookForm.equal("ROC"))
            .source("TA-Lib ROC");
    private static final Description MOMENTUM = Description.of("mom_{n}")
            .formula("(close − close[n]) ÷ close")
            .unit("fraction of the close")
            .difference("TA-Lib's MOM is a difference of prices; here it is divided by the close")
            .source("TA-Lib MOM");

    private Returns() {}

    static FeatureFamily family() {
        Family family = new Family("returns", "How far the close has come, over one bar to a week.");
        Signal close = CANDLES.close();
        Signal logarithm = close.log();
        for (int bars : Family.HORIZONS) family.add(RETURN, bars, close.change(bars));
        for (int bars : Family.HORIZONS) family.add(LOG_RETURN, bars, logarithm.difference(bars));
        for (int bars : Family.LAGS)
            family.add(EARLIER_RETURN, bars, close.change(1).delayedBy(bars));
        for (int bars : new int[] {5, 10, 20}) {
            family.add(RATE_OF_CHANGE, bars, close.change(bars).times(100));
            family.add(MOMENTUM, bars, close.difference(bars).over(close));
        }
        return family.done();
    }
}
