package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.FeatureFamily;
import cvntrade.features.Signal;

/** How far prices move. All per bar, none annualised. */
final class Volatility {
    private static final String DEVIATION = "fraction a bar, as a standard deviation, not annualised";

    private static final Description PARKINSON = Description.of("parkinson_{n}")
            .formula("√(mean(ln(high ÷ low)², n) ÷ (4 × ln 2))")
            .unit(DEVIATION)
            .source("Parkinson (1980)");
    private static final Description GARMAN_KLASS = Description.of("garman_klass_{n}")
            .formula("√(mean(½ × ln(high ÷ low)² − (2 × ln 2 − 1) × ln(close ÷ open)², n))")
            .unit(DEVIATION)
            .source("Garman and Klass (1980)");
    private static final Description ROGERS_SATCHELL = Description.of("rogers_satchell_{n}")
            .formula("√(mean(ln(high ÷ open) × ln(high ÷ close) + ln(low ÷ open) × ln(low ÷ close), n))")
            .unit(DEVIATION)
            .source("Rogers and Satchell (1991)");
    private static final Description YANG_ZHANG = Description.of("yang_zhang_{n}")
            .formula("√(var(ln(open ÷ close[1]), n) + k × var(ln(close ÷ open), n) + (1 − k) × rogers_satchell_n²),"
                    + " k = 0.34 ÷ (1.34 + (n + 1) ÷ (n − 1))")
            .unit(DEVIATION)
            .source("Yang and Zhang (2000)");
    private static final Description TRUE_RANGE = Description.of("tr")
            .formula("(max(high, close[1]) − min(low, close[1])) ÷ close")
            .unit("fraction of the close")
            .difference("TA-Lib's TRANGE is a difference of prices; here it is divided by the close")
            .source("Wilder (1978)");
    private static final Description AVERAGE_RANGE = Description.of("natr_{n}")
            .formula("100 × wilder(tr, n) ÷ close")
            .unit("percent of the close")
            .difference(TextbookForm.finite("NATR", "5e-9"))
            .source("Wilder (1978)");
    private static final Description BAND_WIDTH = Description.of("bb_width_{n}")
            .formula("4 × d ÷ mean(close, n), d = std(close, n) × √((n − 1) ÷ n)")
            .unit("fraction of the mean")
            .difference(TextbookForm.same("BBANDS of two deviations: (upper − lower) ÷ middle", "1e-11"))
            .source("Bollinger (2001)");
    private static final Description BAND_PLACE = Description.of("bb_pctb_{n}")
            .formula("½ + (close − mean(close, n)) ÷ (4 × d), d = std(close, n) × √((n − 1) ÷ n)")
            .unit("share: 0 at the lower band, 1 at the upper")
            .unknownWhere("the closes do not vary")
            .difference(TextbookForm.same("BBANDS of two deviations: (close − lower) ÷ (upper − lower)", "1e-9"))
            .source("Bollinger (2001)");
    private static final Description SHORT_AGAINST_LONG = Description.of("ret_std_ratio_{a}_{b}")
            .formula("std(ret_1, a) ÷ std(ret_1, b)")
            .unit("ratio: above 1 where it is wilder than usual")
            .unknownWhere("the returns of the last b bars do not vary")
            .source("ratio of sample deviations");

    private static final double LOG_OF_TWO = StrictMath.log(2);

    private Volatility() {}

    static FeatureFamily family() {
        Family family = new Family(
                "volatility",
                "How far prices move; per bar, not annualised. The volatility from close to close is ret_std_n.");
        for (int bars : new int[] {16, 48, 96, 288, 672}) addRangeEstimators(family, bars);
        Signal close = CANDLES.close();
        family.add(TRUE_RANGE, CANDLES.trueRange().over(close));
        for (int bars : new int[] {7, 14, 28, 56}) {
            family.add(
                    AVERAGE_RANGE,
                    bars,
                    CANDLES.trueRange().wilderMean(bars).over(close).times(100));
        }
        for (int bars : new int[] {10, 20, 50, 96}) addBands(family, close, bars);
        int[][] pairs = {{8, 96}, {16, 192}, {48, 672}};
        for (int[] pair : pairs) {
            Signal shorter = close.change(1).deviation(pair[0]);
            Signal longer = close.change(1).deviation(pair[1]);
            family.add(SHORT_AGAINST_LONG, pair[0], pair[1], shorter.over(longer));
        }
        return family.done();
    }

    private static void addRangeEstimators(Family family, int bars) {
        Signal high = CANDLES.high().over(CANDLES.open()).log();
        Signal low = CANDLES.low().over(CANDLES.open()).log();
        Signal body = CANDLES.close().over(CANDLES.open()).log();
        Signal overnight = CANDLES.open().over(CANDLES.close().delayedBy(1)).log();
        Signal range = high.minus(low).squared();

        family.add(
                PARKINSON, bars, mean(range.times(1 / (4 * LOG_OF_TWO)), bars).root());
        Signal garmanKlass = range.times(0.5).minus(body.squared().times(2 * LOG_OF_TWO - 1));
        family.add(GARMAN_KLASS, bars, mean(garmanKlass, bars).root());
        Signal rogersSatchell = mean(high.times(high.minus(body)).plus(low.times(low.minus(body))), bars);
        family.add(ROGERS_SATCHELL, bars, rogersSatchell.root());
        double share = 0.34 / (1.34 + (bars + 1.0) / (bars - 1.0));
        Signal openToClose = body.variance(bars).times(share).plus(rogersSatchell.times(1 - share));
        family.add(YANG_ZHANG, bars, overnight.variance(bars).plus(openToClose).root());
    }

    /** From the plain sum: of values that are not negative it never is, so the root is known. */
    private static Signal mean(Signal squares, int bars) {
        return squares.sum(bars).times(1.0 / bars);
    }

    private static void addBands(Family family, Signal close, int bars) {
        Signal mean = close.mean(bars);
        Signal half = close.deviation(bars).times(2 * Math.sqrt((bars - 1.0) / bars));
        family.add(BAND_WIDTH, bars, half.times(2).over(mean));
        Signal score = close.zScore(bars).times(0.25 * Math.sqrt(bars / (bars - 1.0)));
        family.add(BAND_PLACE, bars, score.plus(0.5));
    }
}
