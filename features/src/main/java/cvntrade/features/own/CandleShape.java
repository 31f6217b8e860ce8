package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.FeatureFamily;
import cvntrade.features.Signal;

/** The shape of the newest candle. */
final class CandleShape {
    private static final String FRACTION = "fraction of the open";
    private static final String SOURCE = "candlestick terms";

    private static final Description BODY =
            Description.of("body").formula("close ÷ open − 1").unit(FRACTION).source(SOURCE);
    private static final Description RANGE = Description.of("range")
            .formula("(high − low) ÷ open")
            .unit(FRACTION)
            .source(SOURCE);
    private static final Description UPPER_WICK = Description.of("upper_wick")
            .formula("(high − max(open, close)) ÷ open")
            .unit(FRACTION)
            .source(SOURCE);
    private static final Description LOWER_WICK = Description.of("lower_wick")
            .formula("(min(open, close) − low) ÷ open")
            .unit(FRACTION)
            .source(SOURCE);
    private static final Description BODY_SHARE = Description.of("body_range")
            .formula("abs(close − open) ÷ (high − low)")
            .unit("share, 0 to 1")
            .unknownWhere("the candle has no range")
            .source(SOURCE);
    private static final Description CLOSE_LOCATION = Description.of("clv")
            .formula("(2 × close − high − low) ÷ (high − low)")
            .unit("−1 at the low, 1 at the high")
            .unknownWhere("the candle has no range")
            .source("Chaikin's close location value");
    private static final Description GAP = Description.of("gap")
            .formula("open ÷ close[1] − 1")
            .unit("fraction of the previous close")
            .source(SOURCE);

    private CandleShape() {}

    static FeatureFamily family() {
        Family family = new Family("candle_shape", "The shape of the newest candle.");
        Signal open = CANDLES.open();
        Signal close = CANDLES.close();
        Signal range = CANDLES.high().minus(CANDLES.low());
        family.add(BODY, close.relativeTo(open));
        family.add(RANGE, range.over(open));
        family.add(UPPER_WICK, CANDLES.high().minus(open.higherOf(close)).over(open));
        family.add(LOWER_WICK, open.lowerOf(close).minus(CANDLES.low()).over(open));
        family.add(BODY_SHARE, close.minus(open).absolute().over(range));
        family.add(CLOSE_LOCATION, twiceDistanceFromMiddle().over(range));
        family.add(GAP, open.relativeTo(close.delayedBy(1)));
        return family.done();
    }

    /** Twice the close's distance from the middle between high and low. */
    static Signal twiceDistanceFromMiddle() {
        return CANDLES.close().times(2).minus(CANDLES.high()).minus(CANDLES.low());
    }
}
