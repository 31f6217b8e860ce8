package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.FeatureFamily;
import cvntrade.features.Signal;

/** Wilder's directional movement system. */
final class DirectionalMovement {
    private static final String PERCENT = "percent, 0 to 100";
    private static final String SOURCE = "Wilder (1978)";

    private static final String RISE_AND_FALL = "rise = high − high[1], fall = low[1] − low";

    private static final Description PLUS = Description.of("pdi_{n}")
            .formula("100 × wilder(up, n) ÷ wilder(tr, n), up = rise where rise > fall and rise > 0, else 0, "
                    + RISE_AND_FALL)
            .unit(PERCENT)
            .unknownWhere("no bar that the means read has a true range")
            .difference(TextbookForm.finite("PLUS_DI", "2e-7"))
            .source(SOURCE);
    private static final Description MINUS = Description.of("mdi_{n}")
            .formula("100 × wilder(down, n) ÷ wilder(tr, n), down = fall where fall > rise and fall > 0, else 0, "
                    + RISE_AND_FALL)
            .unit(PERCENT)
            .unknownWhere("no bar that the means read has a true range")
            .difference(TextbookForm.finite("MINUS_DI", "2e-7"))
            .source(SOURCE);
    private static final Description INDEX = Description.of("dx_{n}")
            .formula("100 × abs(pdi_n − mdi_n) ÷ (pdi_n + mdi_n)")
            .unit(PERCENT)
            .unknownWhere("there was no movement either way")
            .difference(TextbookForm.finite("DX", "5e-7"))
            .source(SOURCE);
    private static final Description SMOOTHED_INDEX = Description.of("adx_{n}")
            .formula("wilder(dx_n, n)")
            .unit(PERCENT)
            .unknownWhere("dx_n is unknown on a row that the mean reads")
            .difference(TextbookForm.finite("ADX", "5e-7"))
            .source(SOURCE);

    private DirectionalMovement() {}

    static FeatureFamily family() {
        Family family = new Family("directional_movement", "Wilder's directional movement system, in percent.");
        Signal rise = CANDLES.high().difference(1);
        Signal fall = CANDLES.low().difference(1).negated();
        Signal upward = rise.positivePart().wherePositive(rise.minus(fall));
        Signal downward = fall.positivePart().wherePositive(fall.minus(rise));
        for (int bars : new int[] {7, 14, 28}) {
            Signal range = CANDLES.trueRange().wilderMean(bars);
            Signal plus = upward.wilderMean(bars).over(range).times(100);
            Signal minus = downward.wilderMean(bars).over(range).times(100);
            Signal index = plus.minus(minus).absolute().over(plus.plus(minus)).times(100);
            family.add(PLUS, bars, plus);
            family.add(MINUS, bars, minus);
            family.add(INDEX, bars, index);
            family.add(SMOOTHED_INDEX, bars, index.wilderMean(bars));
        }
        return family.done();
    }
}
