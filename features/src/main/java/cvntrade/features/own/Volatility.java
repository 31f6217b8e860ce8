package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Feature;
import cvntrade.features.Signal;
import java.util.List;

/**
 * How far prices move. All per bar, none annualised. The volatility from close to close is {@code ret_std_n} among the statistics.
 *
 * <ul>
 *   <li>{@code parkinson_n}: Parkinson (1980), root of the mean of ln(high/low)² ÷ (4 ln 2).
 *   <li>{@code garman_klass_n}: Garman and Klass (1980), root of the mean of ½ ln(high/low)² − (2 ln 2 − 1) ln(close/open)².
 *   <li>{@code rogers_satchell_n}: Rogers and Satchell (1991), root of the mean of
 *       ln(high/open) ln(high/close) + ln(low/open) ln(low/close).
 *   <li>{@code yang_zhang_n}: Yang and Zhang (2000), root of the variance of ln(open/previous close) + k × the variance of ln(close/open)
 *       + (1 − k) × Rogers-Satchell, k = 0.34 ÷ (1.34 + (n + 1) ÷ (n − 1)); sample variances.
 *   <li>{@code tr}: true range ÷ close. {@code natr_n}: Wilder's average true range (1978), finite form, in percent of the close.
 *   <li>{@code bb_width_n, bb_pctb_n}: Bollinger's bands (2001), two population deviations about the simple mean: their distance ÷ the
 *       mean, and the place of the close between them.
 *   <li>{@code ret_std_ratio_a_b}: volatility of the last a bars ÷ that of the last b.
 * </ul>
 */
final class Volatility {
    private static final double LOG_OF_TWO = StrictMath.log(2);

    private Volatility() {}

    static List<Feature> features() {
        Family family = new Family();
        for (int bars : new int[] {16, 48, 96, 288, 672}) addRangeEstimators(family, bars);
        Signal close = CANDLES.close();
        family.add("tr", CANDLES.trueRange().over(close));
        for (int bars : new int[] {7, 14, 28}) {
            family.add(
                    "natr",
                    bars,
                    CANDLES.trueRange().wilderMean(bars).over(close).times(100));
        }
        for (int bars : new int[] {10, 20, 50, 96}) addBands(family, close, bars);
        int[][] pairs = {{8, 96}, {16, 192}, {48, 672}};
        for (int[] pair : pairs) {
            Signal shorter = close.change(1).deviation(pair[0]);
            Signal longer = close.change(1).deviation(pair[1]);
            family.add("ret_std_ratio_" + pair[0], pair[1], shorter.over(longer));
        }
        return family.features();
    }

    private static void addRangeEstimators(Family family, int bars) {
        Signal high = CANDLES.high().over(CANDLES.open()).log();
        Signal low = CANDLES.low().over(CANDLES.open()).log();
        Signal body = CANDLES.close().over(CANDLES.open()).log();
        Signal overnight = CANDLES.open().over(CANDLES.close().delayedBy(1)).log();
        Signal range = high.minus(low).squared();

        family.add(
                "parkinson", bars, mean(range.times(1 / (4 * LOG_OF_TWO)), bars).root());
        Signal garmanKlass = range.times(0.5).minus(body.squared().times(2 * LOG_OF_TWO - 1));
        family.add("garman_klass", bars, mean(garmanKlass, bars).root());
        Signal rogersSatchell = mean(high.times(high.minus(body)).plus(low.times(low.minus(body))), bars);
        family.add("rogers_satchell", bars, rogersSatchell.root());
        double share = 0.34 / (1.34 + (bars + 1.0) / (bars - 1.0));
        Signal openToClose = body.variance(bars).times(share).plus(rogersSatchell.times(1 - share));
        family.add(
                "yang_zhang", bars, overnight.variance(bars).plus(openToClose).root());
    }

    /** From the plain sum: of values that are not negative it never is, so the root is known. */
    private static Signal mean(Signal squares, int bars) {
        return squares.sum(bars).times(1.0 / bars);
    }

    private static void addBands(Family family, Signal close, int bars) {
        Signal mean = close.mean(bars);
        Signal half = close.deviation(bars).times(2 * Math.sqrt((bars - 1.0) / bars));
        family.add("bb_width", bars, half.times(2).over(mean));
        Signal score = close.zScore(bars).times(0.25 * Math.sqrt(bars / (bars - 1.0)));
        family.add("bb_pctb", bars, score.plus(0.5));
    }
}
