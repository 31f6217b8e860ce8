package cvntrade.sweep.dossier;

import cvntrade.learning.CellMetrics;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import java.util.List;

/** Every cell, for those who want to add up for themselves. */
record CellTable(SweepOutcome outcome) {
    Section section() {
        Table.Builder table = Table.titled("All " + outcome.cells().size() + " cells; results.csv has every digit")
                .words("variant", "crypto")
                .figures(
                        "fold",
                        "f1_buy",
                        "always BUY",
                        "called BUY",
                        "PR-AUC",
                        "log loss",
                        "trades",
                        "bps a trade",
                        "Sortino",
                        "max drawdown",
                        "fit rows",
                        "test rows");
        for (CellOutcome cell : outcome.cells()) {
            CellMetrics metrics = cell.metrics();
            table.row(
                    Field.words(cell.key().variant()),
                    Field.words(cell.key().crypto()),
                    Field.figure(String.valueOf(cell.key().fold())),
                    Field.figure(Figures.plain(metrics.f1Buy())),
                    Field.figure(Figures.plain(cell.context().f1AlwaysBuy())),
                    Field.figure(Figures.percent(metrics.rowsBuyPredicted() / metrics.rowsTest())),
                    Field.figure(Figures.plain(metrics.prAuc())),
                    Field.figure(Figures.plain(metrics.logLoss())),
                    Field.figure(String.valueOf(metrics.buyTrades())),
                    Field.figure(Figures.rounded(metrics.expectancyBps(), 1)),
                    Field.figure(Figures.rounded(metrics.sortino(), 3)),
                    Field.figure(Figures.percent(metrics.maxDrawdown())),
                    Field.figure(String.valueOf(metrics.rowsTrain())),
                    Field.figure(String.valueOf(metrics.rowsTest())));
        }
        return Section.of("Cells", List.of(), List.of(table.folded()));
    }
}
