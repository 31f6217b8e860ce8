package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.Signal;

/** Distances between two exponential means of the close: Appel's MACD and its percentage form. */
final class MovingAverageDistance {
    private static final String FRACTION = "fraction of the close";
    private static final String SIGNAL_SPAN = ", s = 5 where a = 5, 9 where a = 12, 18 where a = 24";

    private static final Description LINE = Description.of("macd_{a}_{b}")
            .formula("m ÷ close, m = ema(close, a) − ema(close, b)")
            .unit(FRACTION)
            .difference(TextbookForm.finite("MACD ÷ close", "5e-10"))
            .source("Appel (1979)");
    private static final Description SMOOTHED = Description.of("macds_{a}_{b}")
            .formula("ema(m, s) ÷ close, m = ema(close, a) − ema(close, b)" + SIGNAL_SPAN)
            .unit(FRACTION)
            .difference(TextbookForm.finite("MACD signal ÷ close", "5e-10"))
            .source("Appel (1979)");
    private static final Description HISTOGRAM = Description.of("macdh_{a}_{b}")
            .formula("(m − ema(m, s)) ÷ close, m = ema(close, a) − ema(close, b)" + SIGNAL_SPAN)
            .unit(FRACTION)
            .difference(TextbookForm.finite("MACD histogram ÷ close", "5e-10"))
            .source("Appel (1979)");
    private static final Description PERCENTAGE = Description.of("ppo")
            .formula("100 × (ema(close, 12) ÷ ema(close, 26) − 1)")
            .unit("percent")
            .difference(TextbookForm.finite("PPO of exponential means", "5e-8"))
            .source("Appel (1979), as a ratio; TA-Lib PPO");

    private MovingAverageDistance() {}

    static void addTo(Family family) {
        Signal close = CANDLES.close();
        addMacd(family, close, 12, 26, 9);
        addMacd(family, close, 5, 35, 5);
        addMacd(family, close, 24, 52, 18);
        Signal slow = close.exponentialMean(26);
        family.add(PERCENTAGE, close.exponentialMean(12).relativeTo(slow).times(100));
    }

    private static void addMacd(Family family, Signal close, int fastBars, int slowBars, int signalBars) {
        Signal line = close.exponentialMean(fastBars).minus(close.exponentialMean(slowBars));
        Signal smoothed = line.exponentialMean(signalBars);
        family.add(LINE, fastBars, slowBars, line.over(close));
        family.add(SMOOTHED, fastBars, slowBars, smoothed.over(close));
        family.add(HISTOGRAM, fastBars, slowBars, line.minus(smoothed).over(close));
    }
}
