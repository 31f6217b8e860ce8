package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Feature;
import cvntrade.features.Signal;
import cvntrade.features.window.Ramp;
import java.util.List;

/**
 * Where the close stands against its averages, and how they move.
 *
 * <ul>
 *   <li>{@code sma_ratio_n, wma_ratio_n, ema_ratio_n}: close ÷ its simple, linearly weighted, exponential mean − 1.
 *   <li>{@code dema_ratio_n, tema_ratio_n}: the same for Mulloy's double and triple exponential means (1994): 2e1 − e2 and 3e1 − 3e2 + e3.
 *   <li>{@code trima_ratio_n}: the same for the triangular mean, a simple mean of a simple mean.
 *   <li>{@code macd_a_b, macds_a_b, macdh_a_b}: Appel's difference of two exponential means (1979), its exponential mean, and the
 *       difference of the two, each ÷ close. {@code ppo}: macd_12_26 in percent of the slower mean.
 *   <li>{@code trix_15}: percent change of a triple exponential mean (Hutson 1983).
 *   <li>{@code slope_n}: slope of the least-squares line through n closes, per bar, ÷ close. {@code tsf_14}: where that line stands one bar
 *       on, ÷ close − 1.
 * </ul>
 *
 * Exponential means are the finite ones.
 */
final class Trend {
    private Trend() {}

    static List<Feature> features() {
        Family family = new Family();
        Signal close = CANDLES.close();
        for (int bars : new int[] {5, 8, 13, 21, 34, 55, 89, 144, 200}) {
            family.add("sma_ratio", bars, close.relativeTo(close.mean(bars)));
            family.add("wma_ratio", bars, close.relativeTo(close.through(new Ramp(bars))));
            if (bars <= 55) family.add("ema_ratio", bars, close.relativeTo(close.exponentialMean(bars)));
        }
        for (int bars : new int[] {10, 20}) addMultipleMeans(family, close, bars);
        for (int bars : new int[] {10, 20, 50}) {
            family.add(
                    "trima_ratio",
                    bars,
                    close.relativeTo(close.mean((bars + 2) / 2).mean((bars + 1) / 2)));
        }
        addMacd(family, close, 12, 26, 9);
        addMacd(family, close, 5, 35, 5);
        Signal slow = close.exponentialMean(26);
        family.add("ppo", close.exponentialMean(12).relativeTo(slow).times(100));
        Signal tripleMean = close.exponentialMean(15).exponentialMean(15).exponentialMean(15);
        family.add("trix", 15, tripleMean.change(1).times(100));
        for (int bars : new int[] {14, 28, 96, 288})
            family.add("slope", bars, slope(close, bars).over(close));
        Signal forecast = close.mean(14).plus(slope(close, 14).times((14 + 1) / 2.0));
        family.add("tsf", 14, forecast.relativeTo(close));
        return family.features();
    }

    private static Signal slope(Signal signal, int bars) {
        return signal.output(new Ramp(bars), 1);
    }

    private static void addMultipleMeans(Family family, Signal close, int bars) {
        Signal once = close.exponentialMean(bars);
        Signal twice = once.exponentialMean(bars);
        Signal thrice = twice.exponentialMean(bars);
        family.add("dema_ratio", bars, close.relativeTo(once.times(2).minus(twice)));
        family.add(
                "tema_ratio", bars, close.relativeTo(once.minus(twice).times(3).plus(thrice)));
    }

    private static void addMacd(Family family, Signal close, int fastBars, int slowBars, int signalBars) {
        Signal line = close.exponentialMean(fastBars).minus(close.exponentialMean(slowBars));
        Signal smoothed = line.exponentialMean(signalBars);
        String span = "_" + fastBars + "_" + slowBars;
        family.add("macd" + span, line.over(close));
        family.add("macds" + span, smoothed.over(close));
        family.add("macdh" + span, line.minus(smoothed).over(close));
    }
}
