package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Feature;
import cvntrade.features.Signal;
import java.util.List;

/**
 * Returns of the close.
 *
 * <ul>
 *   <li>{@code ret_n}: simple return over n bars, a fraction.
 *   <li>{@code logret_n}: difference of the logarithms of the closes n bars apart.
 *   <li>{@code ret_1_lagk}: the one-bar return of k bars ago.
 *   <li>{@code roc_n}: rate of change in percent, 100 × ret_n (TA-Lib ROC).
 *   <li>{@code mom_n}: momentum, the difference of the closes n bars apart ÷ the close (TA-Lib MOM ÷ close).
 * </ul>
 */
final class Returns {
    private Returns() {}

    static List<Feature> features() {
        Family family = new Family();
        Signal close = CANDLES.close();
        Signal logarithm = close.log();
        for (int bars : Family.HORIZONS) family.add("ret", bars, close.change(bars));
        for (int bars : Family.HORIZONS) family.add("logret", bars, logarithm.difference(bars));
        for (int bars : Family.LAGS)
            family.add("ret_1_lag" + bars, close.change(1).delayedBy(bars));
        for (int bars : new int[] {5, 10, 20}) {
            family.add("roc", bars, close.change(bars).times(100));
            family.add("mom", bars, close.difference(bars).over(close));
        }
        return family.features();
    }
}
