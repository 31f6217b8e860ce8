package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Feature;
import cvntrade.features.Signal;
import java.util.List;

/**
 * Where the close stands in the range of the last n closes.
 *
 * <ul>
 *   <li>{@code max_dist_n, min_dist_n}: close ÷ the highest, the lowest − 1.
 *   <li>{@code range_pos_n}: 0 at the lowest, 1 at the highest; NaN where all closes are equal.
 * </ul>
 */
final class RangePosition {
    private RangePosition() {}

    static List<Feature> features() {
        Family family = new Family();
        Signal close = CANDLES.close();
        for (int bars : Family.WINDOWS) {
            Signal highest = close.highest(bars);
            Signal lowest = close.lowest(bars);
            family.add("max_dist", bars, close.relativeTo(highest));
            family.add("min_dist", bars, close.relativeTo(lowest));
            family.add("range_pos", bars, close.minus(lowest).over(highest.minus(lowest)));
        }
        return family.features();
    }
}
