package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.Signal;

/** Where a value stands between the highest and the lowest of a window, in percent: Lane's stochastics and what is built like them. */
final class Stochastics {
    private static final String PERCENT = "percent, 0 to 100";
    private static final String PLACE = "p = 100 × (close − lowest(low, n)) ÷ (highest(high, n) − lowest(low, n))";
    private static final String FAST_PLACE =
            "p = 100 × (close − lowest(low, 14)) ÷ (highest(high, 14) − lowest(low, 14))";
    private static final String STRENGTH_PLACE =
            "p = 100 × (rsi_n − lowest(rsi_n, n)) ÷ (highest(rsi_n, n) − lowest(rsi_n, n))";
    private static final String SMOOTHING = ", s = 3, or 5 where n = 21";
    private static final String NO_RANGE = "a window it reads has no range";

    private static final Description WILLIAMS = Description.of("willr_{n}")
            .formula("p − 100, " + PLACE)
            .unit("percent, −100 to 0")
            .unknownWhere("the n bars have no range")
            .difference(TextbookForm.same("WILLR", "1e-12"))
            .source("Williams (1973)");
    private static final Description SLOW_K = Description.of("stoch_k_{n}")
            .formula("mean(p, s), " + PLACE + SMOOTHING)
            .unit(PERCENT)
            .unknownWhere(NO_RANGE)
            .difference(TextbookForm.same("STOCH slow %K", "1e-12"))
            .source("Lane (1984)");
    private static final Description SLOW_D = Description.of("stoch_d_{n}")
            .formula("mean(mean(p, s), s), " + PLACE + SMOOTHING)
            .unit(PERCENT)
            .unknownWhere(NO_RANGE)
            .difference(TextbookForm.same("STOCH slow %D", "1e-12"))
            .source("Lane (1984)");
    private static final Description FAST_K = Description.of("stochf_k")
            .formula("p, " + FAST_PLACE)
            .unit(PERCENT)
            .unknownWhere(NO_RANGE)
            .difference(TextbookForm.same("STOCHF %K", "1e-12"))
            .source("Lane (1984)");
    private static final Description FAST_D = Description.of("stochf_d")
            .formula("mean(p, 3), " + FAST_PLACE)
            .unit(PERCENT)
            .unknownWhere(NO_RANGE)
            .difference(TextbookForm.same("STOCHF %D", "1e-12"))
            .source("Lane (1984)");
    private static final Description STRENGTH_K = Description.of("stochrsi_k_{n}")
            .formula("p, " + STRENGTH_PLACE)
            .unit(PERCENT)
            .unknownWhere("rsi_n does not vary")
            .difference(TextbookForm.finite("STOCHRSI %K", "2e-6"))
            .source("Chande and Kroll (1994)");
    private static final Description STRENGTH_D = Description.of("stochrsi_d_{n}")
            .formula("mean(p, 3), " + STRENGTH_PLACE)
            .unit(PERCENT)
            .unknownWhere("rsi_n does not vary in a window it reads")
            .difference(TextbookForm.finite("STOCHRSI %D", "2e-6"))
            .source("Chande and Kroll (1994)");

    private Stochastics() {}

    static void addWilliams(Family family, int bars) {
        family.add(WILLIAMS, bars, placeInRange(bars).plus(-100));
    }

    static void addTo(Family family) {
        int[][] settings = {{5, 3}, {14, 3}, {21, 5}};
        for (int[] setting : settings) {
            Signal slow = placeInRange(setting[0]).mean(setting[1]);
            family.add(SLOW_K, setting[0], slow);
            family.add(SLOW_D, setting[0], slow.mean(setting[1]));
        }
        family.add(FAST_K, placeInRange(14));
        family.add(FAST_D, placeInRange(14).mean(3));
        for (int bars : new int[] {14, 28}) {
            Signal strength = Momentum.relativeStrength(bars);
            Signal fast = place(strength, strength.highest(bars), strength.lowest(bars));
            family.add(STRENGTH_K, bars, fast);
            family.add(STRENGTH_D, bars, fast.mean(3));
        }
    }

    private static Signal placeInRange(int bars) {
        return place(
                CANDLES.close(), CANDLES.high().highest(bars), CANDLES.low().lowest(bars));
    }

    private static Signal place(Signal value, Signal highest, Signal lowest) {
        return value.minus(lowest).over(highest.minus(lowest)).times(100);
    }
}
