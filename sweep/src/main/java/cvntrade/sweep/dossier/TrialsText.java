package cvntrade.sweep.dossier;

import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.tried.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which plans had been judged on the same home before this one was registered. */
record TrialsText(Optional<List<Trial>> before, String factor) {
    Section section() {
        if (before.isEmpty()) {
            return Section.of(
                    "What had been tried before",
                    List.of("Not taken down: this sweep began without the ledger of a home."),
                    List.of());
        }
        List<Trial> trials = before.get();
        if (trials.isEmpty()) {
            return Section.of(
                    "What had been tried before",
                    List.of("Nothing: this is the first plan that was judged on its home."),
                    List.of());
        }
        long plans = trials.stream().map(Trial::planHash).distinct().count();
        long ofFactor = trials.stream()
                .filter(trial -> trial.factor().equals(factor))
                .map(Trial::planHash)
                .distinct()
                .count();
        List<String> words = new ArrayList<>();
        words.add("When this plan was registered, " + plans + (plans == 1 ? " plan" : " plans")
                + " had been judged on the same home, " + ofFactor + " of the factor " + factor
                + ". The p of each is adjusted for the variants of its own plan, not for the other plans: "
                + "of " + (plans + 1) + " plans without any lift, "
                + Figures.percent(1 - Math.pow(0.95, plans + 1.0))
                + " of the time one has a p below 0.05 if they are independent.");
        return Section.of("What had been tried before", words, List.of(table(trials)));
    }

    private static Table table(List<Trial> trials) {
        Table.Builder table = Table.titled("Plans judged before, the earliest first")
                .words("finished", "factor", "plan", "best candidate")
                .figures("lift", "from", "to", "adjusted p")
                .words("verdict", "reason");
        for (Trial trial : trials) {
            table.row(
                    Field.words(trial.finished()),
                    Field.words(trial.factor()),
                    Field.words(trial.shortHash()),
                    Field.words(trial.variant() == null ? "–" : trial.variant()),
                    Field.figure(Figures.signed(orUnknown(trial.lift()))),
                    Field.figure(Figures.signed(orUnknown(trial.lower()))),
                    Field.figure(Figures.signed(orUnknown(trial.upper()))),
                    Field.figure(Figures.plain(orUnknown(trial.adjustedP()))),
                    Field.words(trial.verdict().replace('_', ' ')),
                    Field.words(trial.reason()));
        }
        return table.folded();
    }

    private static double orUnknown(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
