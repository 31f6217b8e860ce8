package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.Signal;
import cvntrade.features.window.HighestAge;

/** Chande's Aroon: how long ago the extremes of a window stood. */
final class Aroon {
    private static final Description UP = Description.of("aroon_up_{n}")
            .formula(
                    "100 × (n − a) ÷ n, a = bars since the highest high of the last n + 1 bars, the latest of equal ones")
            .unit("percent, 0 to 100")
            .difference(TextbookForm.equal("AROON up"))
            .source("Chande (1995)");
    private static final Description DOWN = Description.of("aroon_dn_{n}")
            .formula(
                    "100 × (n − a) ÷ n, a = bars since the lowest low of the last n + 1 bars, the latest of equal ones")
            .unit("percent, 0 to 100")
            .difference(TextbookForm.equal("AROON down"))
            .source("Chande (1995)");
    private static final Description OSCILLATOR = Description.of("aroon_osc_{n}")
            .formula("aroon_up_n − aroon_dn_n")
            .unit("percent, −100 to 100")
            .difference(TextbookForm.equal("AROONOSC"))
            .source("Chande (1995)");

    private Aroon() {}

    static void addTo(Family family, int bars) {
        Signal up = place(CANDLES.high(), bars);
        Signal down = place(CANDLES.low().negated(), bars);
        family.add(UP, bars, up);
        family.add(DOWN, bars, down);
        family.add(OSCILLATOR, bars, up.minus(down));
    }

    private static Signal place(Signal price, int bars) {
        return price.through(new HighestAge(bars + 1)).times(-100.0 / bars).plus(100);
    }
}
