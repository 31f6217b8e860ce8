package cvntrade.sweep.dossier;

import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.plan.PlannedVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Crypto by crypto: what the baseline reaches, what calling everything BUY would reach, and what each variant changes. */
record AssetTables(SweepOutcome outcome) {
    Section section() {
        return Section.of(
                "Cryptos",
                List.of("An F1 is only readable beside that of always calling BUY, 2p / (1 + p) for a BUY share of p."),
                List.of(levels(), changes()));
    }

    private Table levels() {
        Table.Builder table = Table.titled("The baseline, mean over the folds")
                .words("crypto")
                .figures(
                        "f1_buy",
                        "always BUY",
                        "BUY share",
                        "called BUY",
                        "precision",
                        "recall",
                        "PR-AUC",
                        "log loss",
                        "trades, fewest",
                        "bps a trade");
        String baseline = outcome.plan().baseline().name();
        for (String crypto : outcome.plan().cryptos()) {
            table.row(
                    Field.words(crypto),
                    mean(baseline, crypto, cell -> cell.metrics().f1Buy()),
                    mean(baseline, crypto, cell -> cell.context().f1AlwaysBuy()),
                    share(baseline, crypto, cell -> cell.context().buyShare()),
                    share(baseline, crypto, AssetTables::calledBuy),
                    mean(baseline, crypto, cell -> cell.metrics().precisionBuy()),
                    mean(baseline, crypto, cell -> cell.metrics().recallBuy()),
                    mean(baseline, crypto, cell -> cell.metrics().prAuc()),
                    mean(baseline, crypto, cell -> cell.metrics().logLoss()),
                    Field.figure(String.valueOf(cells(baseline, crypto).stream()
                            .mapToInt(cell -> cell.metrics().buyTrades())
                            .min()
                            .orElse(0))),
                    Field.figure(Figures.rounded(
                            average(baseline, crypto, cell -> cell.metrics().expectancyBps()), 1)));
        }
        return table.open();
    }

    private Table changes() {
        Table.Builder table =
                Table.titled("Mean Δ f1_buy over the folds, by crypto").words("crypto");
        List<PlannedVariant> compared = compared();
        compared.forEach(variant -> table.figures(variant.name()));
        for (String crypto : outcome.plan().cryptos()) {
            double base = average(
                    outcome.plan().baseline().name(),
                    crypto,
                    cell -> cell.metrics().f1Buy());
            List<Field> row = new ArrayList<>();
            row.add(Field.words(crypto));
            for (PlannedVariant variant : compared) {
                row.add(Field.figure(Figures.signed(
                        average(variant.name(), crypto, cell -> cell.metrics().f1Buy()) - base)));
            }
            table.row(row);
        }
        return table.open();
    }

    private List<PlannedVariant> compared() {
        return outcome.plan().variants().stream()
                .filter(variant -> !variant.variant().isBaseline())
                .toList();
    }

    private List<CellOutcome> cells(String variant, String crypto) {
        return outcome.cells().stream()
                .filter(cell -> cell.key().variant().equals(variant)
                        && cell.key().crypto().equals(crypto))
                .toList();
    }

    private double average(String variant, String crypto, ToDoubleFunction<CellOutcome> value) {
        return cells(variant, crypto).stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private Field mean(String variant, String crypto, ToDoubleFunction<CellOutcome> value) {
        return Field.figure(Figures.plain(average(variant, crypto, value)));
    }

    private Field share(String variant, String crypto, ToDoubleFunction<CellOutcome> value) {
        return Field.figure(Figures.percent(average(variant, crypto, value)));
    }

    private static double calledBuy(CellOutcome cell) {
        return cell.metrics().rowsBuyPredicted() / cell.metrics().rowsTest();
    }
}
