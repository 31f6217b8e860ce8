package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.FeatureFamily;
import cvntrade.features.Signal;
import cvntrade.features.window.Ramp;

/** Where the close stands against its averages, and how they move. */
final class Trend {
    private static final String FRACTION = "fraction: 0.01 is a close one percent above the mean";

    private static final Description SIMPLE = Description.of("sma_ratio_{n}")
            .formula("close ÷ mean(close, n) − 1")
            .unit(FRACTION)
            .difference(TextbookForm.same("SMA, taken as this ratio", "1e-14"))
            .source("TA-Lib SMA");
    private static final Description WEIGHTED = Description.of("wma_ratio_{n}")
            .formula(
                    "close ÷ wma − 1, wma = (n × close + (n − 1) × close[1] + … + 1 × close[n − 1]) ÷ (n × (n + 1) ÷ 2)")
            .unit(FRACTION)
            .difference(TextbookForm.same("WMA, taken as this ratio", "1e-12"))
            .source("TA-Lib WMA");
    private static final Description EXPONENTIAL = Description.of("ema_ratio_{n}")
            .formula("close ÷ ema(close, n) − 1")
            .unit(FRACTION)
            .difference(TextbookForm.finite("EMA, taken as this ratio", "5e-10"))
            .source("Roberts (1959)");
    private static final Description DOUBLE = Description.of("dema_ratio_{n}")
            .formula("close ÷ (2 × e1 − e2) − 1, e1 = ema(close, n), e2 = ema(e1, n)")
            .unit(FRACTION)
            .difference(TextbookForm.finite("DEMA, taken as this ratio", "5e-10"))
            .source("Mulloy (1994)");
    private static final Description TRIPLE = Description.of("tema_ratio_{n}")
            .formula("close ÷ (3 × e1 − 3 × e2 + e3) − 1, e1 = ema(close, n), e2 = ema(e1, n), e3 = ema(e2, n)")
            .unit(FRACTION)
            .difference(TextbookForm.finite("TEMA, taken as this ratio", "5e-10"))
            .source("Mulloy (1994)");
    private static final Description TRIANGULAR = Description.of("trima_ratio_{n}")
            .formula("close ÷ mean(mean(close, n ÷ 2 + 1), n ÷ 2) − 1")
            .unit(FRACTION)
            .difference(TextbookForm.same("TRIMA, taken as this ratio", "1e-12"))
            .source("TA-Lib TRIMA");
    private static final Description TRIPLE_CHANGE = Description.of("trix_{n}")
            .formula("100 × (e3 ÷ e3[1] − 1), e3 = ema(ema(ema(close, n), n), n)")
            .unit("percent")
            .difference(TextbookForm.finite("TRIX", "5e-9"))
            .source("Hutson (1983)");
    private static final Description SLOPE = Description.of("slope_{n}")
            .formula("slope(close, n) ÷ close")
            .unit("fraction of the close, a bar")
            .difference(TextbookForm.same("LINEARREG_SLOPE ÷ close", "1e-14"))
            .source("least squares; TA-Lib LINEARREG_SLOPE");
    private static final Description FORECAST = Description.of("tsf_{n}")
            .formula("(mean(close, n) + slope(close, n) × (n + 1) ÷ 2) ÷ close − 1")
            .unit("fraction: 0.01 is a line that stands one percent above the close one bar on")
            .difference(TextbookForm.same("TSF ÷ close − 1", "1e-14"))
            .source("least squares; TA-Lib TSF");

    private Trend() {}

    static FeatureFamily family() {
        Family family = new Family("trend", "Where the close stands against its averages, and how they move.");
        Signal close = CANDLES.close();
        for (int bars : new int[] {5, 8, 13, 21, 34, 55, 89, 144, 200}) {
            family.add(SIMPLE, bars, close.relativeTo(close.mean(bars)));
            family.add(WEIGHTED, bars, close.relativeTo(close.through(new Ramp(bars))));
            family.add(EXPONENTIAL, bars, close.relativeTo(close.exponentialMean(bars)));
        }
        for (int bars : new int[] {10, 20, 50}) addMultipleMeans(family, close, bars);
        for (int bars : new int[] {10, 20, 50}) {
            family.add(
                    TRIANGULAR,
                    bars,
                    close.relativeTo(close.mean((bars + 2) / 2).mean((bars + 1) / 2)));
        }
        MovingAverageDistance.addTo(family);
        for (int bars : new int[] {15, 30}) {
            Signal tripleMean =
                    close.exponentialMean(bars).exponentialMean(bars).exponentialMean(bars);
            family.add(TRIPLE_CHANGE, bars, tripleMean.change(1).times(100));
        }
        for (int bars : new int[] {14, 28, 96, 288})
            family.add(SLOPE, bars, slope(close, bars).over(close));
        Signal forecast = close.mean(14).plus(slope(close, 14).times((14 + 1) / 2.0));
        family.add(FORECAST, 14, forecast.relativeTo(close));
        return family.done();
    }

    private static Signal slope(Signal signal, int bars) {
        return signal.output(new Ramp(bars), 1);
    }

    private static void addMultipleMeans(Family family, Signal close, int bars) {
        Signal once = close.exponentialMean(bars);
        Signal twice = once.exponentialMean(bars);
        Signal thrice = twice.exponentialMean(bars);
        family.add(DOUBLE, bars, close.relativeTo(once.times(2).minus(twice)));
        family.add(TRIPLE, bars, close.relativeTo(once.minus(twice).times(3).plus(thrice)));
    }
}
