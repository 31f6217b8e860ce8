package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Feature;
import cvntrade.features.Signal;
import java.util.List;

/**
 * The shape of the newest candle.
 *
 * <ul>
 *   <li>{@code body, range, upper_wick, lower_wick}: close less open, high less low, and the wicks, ÷ open.
 *   <li>{@code body_range}: body ÷ range without its sign. {@code clv}: close location, −1 at the low, 1 at the high. Both NaN where the
 *       candle has no range.
 *   <li>{@code gap}: open ÷ the previous close − 1.
 * </ul>
 */
final class CandleShape {
    private CandleShape() {}

    static List<Feature> features() {
        Signal open = CANDLES.open();
        Signal close = CANDLES.close();
        Signal range = CANDLES.high().minus(CANDLES.low());
        Family family = new Family();
        family.add("body", close.relativeTo(open));
        family.add("range", range.over(open));
        family.add("upper_wick", CANDLES.high().minus(open.higherOf(close)).over(open));
        family.add("lower_wick", open.lowerOf(close).minus(CANDLES.low()).over(open));
        family.add("body_range", close.minus(open).absolute().over(range));
        family.add("clv", twiceDistanceFromMiddle().over(range));
        family.add("gap", open.relativeTo(close.delayedBy(1)));
        return family.features();
    }

    /** Twice the close's distance from the middle between high and low. */
    static Signal twiceDistanceFromMiddle() {
        return CANDLES.close().times(2).minus(CANDLES.high()).minus(CANDLES.low());
    }
}
