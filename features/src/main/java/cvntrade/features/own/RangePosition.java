package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.FeatureFamily;
import cvntrade.features.Signal;

/** Where the close stands in the range of the last n closes. */
final class RangePosition {
    private static final Description BELOW_HIGHEST = Description.of("max_dist_{n}")
            .formula("close ÷ highest(close, n) − 1")
            .unit("fraction: −0.01 is one percent below the highest close")
            .source("drawdown from a rolling maximum");
    private static final Description ABOVE_LOWEST = Description.of("min_dist_{n}")
            .formula("close ÷ lowest(close, n) − 1")
            .unit("fraction: 0.01 is one percent above the lowest close")
            .source("rise from a rolling minimum");
    private static final Description PLACE = Description.of("range_pos_{n}")
            .formula("(close − lowest(close, n)) ÷ (highest(close, n) − lowest(close, n))")
            .unit("share: 0 at the lowest close, 1 at the highest")
            .unknownWhere("all n closes are equal")
            .difference("as Lane's %K, but of closes alone and as a share")
            .source("Lane (1984)");

    private RangePosition() {}

    static FeatureFamily family() {
        Family family = new Family("range_position", "Where the close stands in the range of the last n closes.");
        Signal close = CANDLES.close();
        for (int bars : Family.WINDOWS) {
            Signal highest = close.highest(bars);
            Signal lowest = close.lowest(bars);
            family.add(BELOW_HIGHEST, bars, close.relativeTo(highest));
            family.add(ABOVE_LOWEST, bars, close.relativeTo(lowest));
            family.add(PLACE, bars, close.minus(lowest).over(highest.minus(lowest)));
        }
        return family.done();
    }
}
