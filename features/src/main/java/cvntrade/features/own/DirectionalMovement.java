package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Feature;
import cvntrade.features.Signal;
import java.util.List;

/**
 * Wilder's directional movement system (1978) with his smoothing in its finite form, in percent.
 *
 * <ul>
 *   <li>{@code pdi_n, mdi_n}: smoothed upward or downward movement ÷ smoothed true range. A bar's upward movement is the rise of the high
 *       where it exceeds the fall of the low and is above zero, else 0; downward the other way round.
 *   <li>{@code dx_n}: distance of the two ÷ their sum; NaN where neither moved. {@code adx_n}: dx smoothed once more.
 * </ul>
 */
final class DirectionalMovement {
    private DirectionalMovement() {}

    static List<Feature> features() {
        Family family = new Family();
        Signal rise = CANDLES.high().difference(1);
        Signal fall = CANDLES.low().difference(1).negated();
        Signal upward = rise.positivePart().wherePositive(rise.minus(fall));
        Signal downward = fall.positivePart().wherePositive(fall.minus(rise));
        for (int bars : new int[] {7, 14, 28}) {
            Signal range = CANDLES.trueRange().wilderMean(bars);
            Signal plus = upward.wilderMean(bars).over(range).times(100);
            Signal minus = downward.wilderMean(bars).over(range).times(100);
            Signal index = plus.minus(minus).absolute().over(plus.plus(minus)).times(100);
            family.add("pdi", bars, plus);
            family.add("mdi", bars, minus);
            family.add("dx", bars, index);
            if (bars <= 14) family.add("adx", bars, index.wilderMean(bars));
        }
        return family.features();
    }
}
