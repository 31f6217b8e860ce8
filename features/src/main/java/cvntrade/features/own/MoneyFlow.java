package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.Signal;
import cvntrade.features.window.Pointwise;
import cvntrade.features.window.RunningTotal;

/** Prices weighted by volume, and volume by where prices went. */
final class MoneyFlow {
    private static final String NO_VOLUME = "there was no volume in n bars";

    private static final Description FROM_AVERAGE_PRICE = Description.of("vwap_dist_{n}")
            .formula("close ÷ (sum(tp × volume, n) ÷ sum(volume, n)) − 1")
            .unit("fraction: 0.01 is a close one percent above the volume-weighted price")
            .unknownWhere(NO_VOLUME)
            .difference("the usual VWAP begins anew each day; this one is of the last n bars")
            .source("Berkowitz, Logue and Noser (1988)");
    private static final Description ON_BALANCE = Description.of("obv_{n}")
            .formula("sum(sign(close − close[1]) × volume, n) ÷ sum(volume, n)")
            .unit("−1 to 1")
            .unknownWhere(NO_VOLUME)
            .difference(
                    "the textbook's OBV is a sum since the beginning of time; this is its change over n bars ÷ their"
                            + " volume, within 1e-14 of TA-Lib's OBV taken so")
            .source("Granville (1963)");
    private static final Description MONEY_INDEX = Description.of("mfi_{n}")
            .formula(
                    "100 × r ÷ (r + f), r = sum(tp × volume where tp > tp[1], n), f = sum(tp × volume where tp < tp[1], n)")
            .unit("percent, 0 to 100")
            .unknownWhere("no money flowed either way in n bars")
            .difference(TextbookForm.same("MFI", "1e-11"))
            .source("Quong and Soudack (1989)");
    private static final Description CHAIKIN = Description.of("cmf_{n}")
            .formula("sum(clv × volume, n) ÷ sum(volume, n), clv = 0 for a bar without range")
            .unit("−1 to 1")
            .unknownWhere(NO_VOLUME)
            .source("Chaikin's money flow");

    private static final Description ON_BALANCE_SCORE = Description.of("obv_z_{n}")
            .formula("(obv − mean(obv, n)) ÷ std(obv, n), obv the running total of sign(close − close[1]) × volume")
            .unit("sample deviations")
            .unknownWhere("the running total does not vary")
            .difference(TextbookForm.same("OBV, as this score; where the total began is no matter to it", "1e-10"))
            .source("Granville (1963); standard score");
    private static final Description OSCILLATOR = Description.of("adosc")
            .formula(
                    "(4.5 × ema(clv × volume, 10) − ema(clv × volume, 3)) ÷ mean(volume, 10), clv = 0 for a bar without"
                            + " range")
            .unit("ratio to the usual volume")
            .unknownWhere("there was no volume in 10 bars")
            .difference(TextbookForm.finite("ADOSC of 3 and 10 bars ÷ mean(volume, 10)", "5e-8")
                    + ": the difference of two means of one running total, whose beginning cancels")
            .source("Chaikin's accumulation and distribution oscillator");

    private MoneyFlow() {}

    static void addTo(Family family) {
        Signal volume = CANDLES.volume();
        Signal price = CANDLES.typicalPrice();
        Signal money = price.times(volume);
        Signal signed = CANDLES.close().difference(1).sign().times(volume);
        for (int bars : new int[] {16, 48, 96, 288}) {
            Signal average = money.sum(bars).over(volume.sum(bars));
            family.add(FROM_AVERAGE_PRICE, bars, CANDLES.close().relativeTo(average));
            family.add(ON_BALANCE, bars, signed.sum(bars).over(volume.sum(bars)));
        }
        for (int bars : new int[] {48, 96, 288}) {
            Signal distance = signed.output(new RunningTotal(bars), RunningTotal.DISTANCE);
            Signal deviation =
                    signed.output(new RunningTotal(bars), RunningTotal.VARIANCE).root();
            family.add(ON_BALANCE_SCORE, bars, distance.over(deviation));
        }
        Signal move = price.difference(1);
        for (int bars : new int[] {7, 14, 28}) {
            Signal rising = money.wherePositive(move).sum(bars);
            Signal falling = money.wherePositive(move.negated()).sum(bars);
            family.add(MONEY_INDEX, bars, rising.over(rising.plus(falling)).times(100));
        }
        Signal range = CANDLES.high().minus(CANDLES.low());
        Signal location = CandleShape.twiceDistanceFromMiddle().with(range, Pointwise.PART_OF);
        for (int bars : new int[] {20, 48, 96}) {
            family.add(CHAIKIN, bars, location.times(volume).sum(bars).over(volume.sum(bars)));
        }
        Signal flow = location.times(volume);
        // A mean with weights a × (1 − a)ʲ of a running total is the total less (1 − a) ÷ a times the mean of what it
        // adds.
        Signal oscillator = flow.exponentialMean(10).times(4.5).minus(flow.exponentialMean(3));
        family.add(OSCILLATOR, oscillator.times(10).over(volume.sum(10)));
    }
}
