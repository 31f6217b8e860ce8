package cvntrade.sweep.dossier;

import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.verdict.power.Layout;
import cvntrade.verdict.power.PowerForecast;
import cvntrade.verdict.power.PowerWords;
import java.util.List;

/** What a sweep of this size could have found, known before its first cell. */
record PowerText(PowerForecast forecast) {
    static PowerText of(SweepPlan plan) {
        return new PowerText(plan.power());
    }

    /** Empty where the sweep finds the lift it assumes often enough. */
    String warning() {
        return PowerWords.warning(forecast);
    }

    Section section() {
        Layout layout = forecast.layout();
        return new Section(
                "What this sweep could find",
                List.of(
                        "A sweep of " + layout.cryptos() + " cryptos × " + layout.folds() + " folds with "
                                + layout.seeds()
                                + " seeds " + PowerWords.line(forecast)
                                + ". Worked out from the plan alone, by the F1 gate of one"
                                + " candidate on simulated sweeps; it decides nothing.",
                        PowerWords.noise(forecast) + "."),
                List.of(),
                PowerWords.enlargements(forecast).stream()
                        .map(sentence -> "What would be enough, " + sentence + ".")
                        .toList(),
                "");
    }
}
