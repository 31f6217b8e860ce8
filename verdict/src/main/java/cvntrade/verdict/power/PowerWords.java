package cvntrade.verdict.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A forecast in sentences, for the terminal and the dossier. */
public final class PowerWords {
    private PowerWords() {}

    /** The whole forecast in one line. */
    public static String line(PowerForecast forecast) {
        if (!Double.isFinite(forecast.leastLift())) return neverMeasured(forecast);
        String powers = forecast.powers().stream()
                .map(at -> percent(at.power()) + " at " + lift(at.lift()))
                .collect(Collectors.joining(", "));
        return "finds a lift of " + lift(forecast.leastLift()) + " with " + percent(PowerSettings.ENOUGH)
                + " probability; power " + powers;
    }

    /** What a reader must not miss; empty if the plan has enough power. */
    public static String warning(PowerForecast forecast) {
        if (forecast.enough()) return "";
        String assumed = lift(forecast.settings().assumedLift());
        if (!Double.isFinite(forecast.leastLift())) {
            return "Too small: a lift of " + assumed + " was assumed, but " + neverMeasured(forecast) + ".";
        }
        return "Little power: a true lift of " + assumed + ", which was assumed, had a probability of only "
                + percent(forecast.powerAtAssumed()) + " to pass the F1 gate of this plan; "
                + percent(PowerSettings.ENOUGH) + " is asked for. Not finding it says little.";
    }

    /** What would have been large enough, one sentence a way. */
    public static List<String> enlargements(PowerForecast forecast) {
        List<String> sentences = new ArrayList<>();
        for (Enlargement each : forecast.enlargements()) {
            sentences.add(each.way() + ": "
                    + each.layout()
                            .map(layout -> layout.cryptos() + " cryptos × " + layout.folds() + " folds = "
                                    + layout.cells() + " cells, " + layout.seeds() + " seeds")
                            .orElse("not even " + each.most() + " would be enough"));
        }
        return sentences;
    }

    /** The noise that the figures rest on. */
    public static String noise(PowerForecast forecast) {
        Noise noise = forecast.settings().noise();
        return String.format(
                Locale.ROOT,
                "Standard deviations of Δ: between cryptos %.4f, between folds %.4f, cell %.4f, one seed %.4f;"
                        + " standard error of the mean %.4f (%s)",
                noise.cryptoSd(),
                noise.foldSd(),
                noise.cellSd(),
                noise.seedSd(),
                noise.standardError(forecast.layout()),
                noise.source());
    }

    public static String lift(double lift) {
        return String.format(Locale.ROOT, "%+.4f", lift);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static String neverMeasured(PowerForecast forecast) {
        return "with " + forecast.layout().cryptos() + " cryptos and "
                + forecast.layout().folds() + " folds the F1 gate is not measured, so no lift is ever found ("
                + forecast.gates().cryptosMin() + " cryptos and "
                + forecast.gates().foldsMin()
                + " folds at least)";
    }
}
