package cvntrade.sweep.dossier;

import cvntrade.learning.CellMetrics;
import cvntrade.learning.Fold;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.plan.PlannedVariant;
import java.util.ArrayList;
import java.util.List;

/** Fold by fold: when a variant helped and when it did not, and behind each mean the pairs that it is the mean of. */
record FoldTables(SweepOutcome outcome) {
    Section section() {
        List<Table> tables = new ArrayList<>();
        tables.add(changes());
        for (PlannedVariant variant : outcome.plan().variants()) tables.add(pairs(variant));
        return Section.of(
                "Cryptos and folds",
                List.of(
                        "The lift of a pair is f1_buy less that of the baseline on the same crypto and fold, both the mean over"
                                + " the seeds. A lift that stands in one fold or in one crypto alone is no lift yet."),
                tables);
    }

    private Table changes() {
        Table.Builder table =
                Table.titled("Mean Δ f1_buy over the cryptos, by fold").figures("fold");
        List<PlannedVariant> compared = outcome.plan().variants().stream()
                .filter(variant -> !variant.variant().isBaseline())
                .toList();
        compared.forEach(variant -> table.figures(variant.name()));
        for (Fold fold : outcome.plan().folds()) {
            List<Field> row = new ArrayList<>();
            row.add(Field.figure(String.valueOf(fold.index())));
            for (PlannedVariant variant : compared) row.add(Field.figure(Figures.signed(meanLift(variant, fold))));
            table.row(row);
        }
        return table.open();
    }

    private Table pairs(PlannedVariant variant) {
        Table.Builder table = Table.titled("Every crypto and fold of " + variant.name())
                .words("crypto")
                .figures(
                        "fold",
                        "f1_buy",
                        "lift",
                        "precision",
                        "recall",
                        "trades, fewest",
                        "bps a trade",
                        "max drawdown");
        for (String crypto : outcome.plan().cryptos()) {
            for (Fold fold : outcome.plan().folds()) table.row(row(variant, crypto, fold));
        }
        return table.folded();
    }

    private List<Field> row(PlannedVariant variant, String crypto, Fold fold) {
        CellMetrics metrics = cell(variant, crypto, fold).metrics();
        return List.of(
                Field.words(crypto),
                Field.figure(String.valueOf(fold.index())),
                Field.figure(Figures.plain(metrics.f1Buy())),
                Field.figure(variant.variant().isBaseline() ? "" : Figures.signed(lift(variant, crypto, fold))),
                Field.figure(Figures.plain(metrics.precisionBuy())),
                Field.figure(Figures.plain(metrics.recallBuy())),
                Field.figure(String.valueOf(metrics.buyTrades())),
                Field.figure(Figures.rounded(metrics.expectancyBps(), 1)),
                Field.figure(Figures.percent(metrics.maxDrawdown())));
    }

    private double meanLift(PlannedVariant variant, Fold fold) {
        return outcome.plan().cryptos().stream()
                .mapToDouble(crypto -> lift(variant, crypto, fold))
                .average()
                .orElse(Double.NaN);
    }

    private double lift(PlannedVariant variant, String crypto, Fold fold) {
        return cell(variant, crypto, fold).metrics().f1Buy()
                - cell(outcome.plan().baseline(), crypto, fold).metrics().f1Buy();
    }

    private CellOutcome cell(PlannedVariant variant, String crypto, Fold fold) {
        return outcome.cell(variant.name(), crypto, fold.index());
    }
}
