package cvntrade.sweep.dossier;

import cvntrade.learning.Fold;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.plan.PlannedVariant;
import cvntrade.sweep.stress.Shock;
import cvntrade.sweep.stress.StressedScores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How much F1 each variant loses when Bitcoin does what it never did, fold by fold. */
record StressText(SweepOutcome outcome) {
    private static final int SILENT_ROWS = 20;

    Section section() {
        List<Table> tables = new ArrayList<>();
        for (Shock shock : Shock.values()) tables.add(table(shock));
        return Section.of(
                "Stress",
                List.of(
                        "Two shocks, each put into the reference at the middle bar of every test block; the models stay as they"
                                + " were fitted. Flash crash: 30 % down within 4 bars and back within the next 4. Level step: 10 %"
                                + " up for good. What is shown is the fall of f1_buy, the mean over cryptos and seeds; behind it the"
                                + " fall on the " + Shock.ROWS_AFTER + " rows from the shock on. It is no gate.",
                        summary() + silentFolds()),
                tables);
    }

    /** What a reader must not miss: the folds that fall too far; empty where none does. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Shock shock : Shock.values()) {
            for (PlannedVariant variant : stressed()) {
                List<String> folds = outcome.plan().folds().stream()
                        .filter(fold -> mean(variant, fold, shock, StressedScores::fall) > Shock.FALL_MAX)
                        .map(fold -> String.valueOf(fold.index()))
                        .toList();
                if (folds.isEmpty()) continue;
                warnings.add(
                        "Stress: under a " + shock.words() + " the F1 of " + variant.name() + " falls by more than "
                                + Shock.FALL_MAX + " in " + (folds.size() == 1 ? "fold " : "folds ")
                                + String.join(", ", folds) + ".");
            }
        }
        if (outcome.cells().stream().anyMatch(StressText::changesThePast)) {
            warnings.add("Stress: a shock changes columns at bars before it. They look ahead.");
        }
        return warnings;
    }

    private static boolean changesThePast(CellOutcome cell) {
        return cell.seeds().stream()
                .flatMap(seed -> seed.stress().stream())
                .anyMatch(stress -> stress.rowsChangedBefore() > 0);
    }

    private String summary() {
        return warnings().isEmpty()
                ? "In no fold does the F1 of a variant fall by more than " + Shock.FALL_MAX + "."
                : "A fall of more than " + Shock.FALL_MAX + " is marked.";
    }

    /** Where the reference or the coin has a gap near the middle bar, nothing is decided there and nothing can fall. */
    private String silentFolds() {
        List<String> silent = new ArrayList<>();
        for (Fold fold : outcome.plan().folds()) {
            double rows = stressed().stream()
                    .mapToDouble(variant -> mean(variant, fold, Shock.LEVEL_STEP, StressedScores::rowsChanged))
                    .average()
                    .orElse(Double.NaN);
            if (rows < SILENT_ROWS) silent.add(String.valueOf(fold.index()));
        }
        if (silent.isEmpty()) return "";
        return " Fold " + String.join(", ", silent)
                + ": hardly a row is decided after the middle bar, because of a gap;"
                + " the shock says nothing there.";
    }

    private Table table(Shock shock) {
        Table.Builder table = Table.titled(
                        "Fall of f1_buy under a " + shock.words() + ", on the rows after it in brackets")
                .words("variant");
        outcome.plan().folds().forEach(fold -> table.figures("fold " + fold.index()));
        table.figures("most of any cell", "rows changed");
        for (PlannedVariant variant : stressed()) {
            List<Field> row = new ArrayList<>();
            row.add(Field.words(variant.name()));
            for (Fold fold : outcome.plan().folds()) {
                double fall = mean(variant, fold, shock, StressedScores::fall);
                String text = Figures.signed(fall) + " ("
                        + Figures.signed(mean(variant, fold, shock, StressedScores::fallAfter)) + ")";
                row.add(fall > Shock.FALL_MAX ? new Field(text + " ✗", "failed") : Field.figure(text));
            }
            row.add(Field.figure(Figures.signed(cells(variant).stream()
                    .mapToDouble(cell -> mean(cell, shock, StressedScores::fall))
                    .max()
                    .orElse(Double.NaN))));
            row.add(Field.figure(Figures.rounded(
                    cells(variant).stream()
                            .mapToDouble(cell -> mean(cell, shock, StressedScores::rowsChanged))
                            .average()
                            .orElse(Double.NaN),
                    0)));
            table.row(row);
        }
        return table.open();
    }

    private List<PlannedVariant> stressed() {
        return outcome.plan().variants().stream()
                .filter(variant -> !variant.features().isEmpty())
                .toList();
    }

    private List<CellOutcome> cells(PlannedVariant variant) {
        return outcome.cells().stream()
                .filter(cell -> cell.key().variant().equals(variant.name()))
                .toList();
    }

    /** Over the cryptos in which it is known. */
    private double mean(PlannedVariant variant, Fold fold, Shock shock, ToDoubleFunction<StressedScores> value) {
        return cells(variant).stream()
                .filter(cell -> cell.key().fold() == fold.index())
                .mapToDouble(cell -> mean(cell, shock, value))
                .filter(known -> !Double.isNaN(known))
                .average()
                .orElse(Double.NaN);
    }

    private static double mean(CellOutcome cell, Shock shock, ToDoubleFunction<StressedScores> value) {
        return cell.seeds().stream()
                .flatMap(seed -> seed.stress().stream())
                .filter(stress -> stress.shock() == shock)
                .mapToDouble(value)
                .average()
                .orElse(Double.NaN);
    }
}
