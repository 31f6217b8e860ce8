package cvntrade.sweep.dossier;

import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.plan.PlannedVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the signals would have earned after costs, beside holding the coin or a reference. */
record TradeTables(SweepOutcome outcome) {
    Section section() {
        return Section.of(
                "Trades and costs",
                List.of(
                        "One position at a time, entered at the next open, closed at the label's barriers or after "
                                + outcome.plan().settings().label().horizonBars() + " bars. "
                                + outcome.plan().settings().costs().formula() + ".",
                        "Means over cells; a cell in which a metric is undefined is left out of that mean."),
                List.of(variants(), hold()));
    }

    private Table variants() {
        Table.Builder table = Table.titled("By variant")
                .words("variant")
                .figures(
                        "trades a cell",
                        "fewest",
                        "bps a trade",
                        "Sortino",
                        "max drawdown",
                        "win rate",
                        "profit factor",
                        "exposure",
                        "closed after a gap",
                        "open at the end");
        for (PlannedVariant variant : outcome.plan().variants()) {
            List<CellOutcome> cells = outcome.cells().stream()
                    .filter(cell -> cell.key().variant().equals(variant.name()))
                    .toList();
            table.row(
                    Field.words(variant.name()),
                    figure(cells, TradeTables::meanTrades, 1),
                    Field.figure(String.valueOf(cells.stream()
                            .mapToInt(cell -> cell.metrics().buyTrades())
                            .min()
                            .orElse(0))),
                    figure(cells, cell -> cell.metrics().expectancyBps(), 1),
                    figure(cells, cell -> cell.metrics().sortino(), 3),
                    Field.figure(
                            Figures.percent(mean(cells, cell -> cell.metrics().maxDrawdown()))),
                    Field.figure(
                            Figures.percent(mean(cells, cell -> cell.metrics().winRate()))),
                    figure(cells, cell -> cell.metrics().profitFactor(), 2),
                    Field.figure(
                            Figures.percent(mean(cells, cell -> cell.metrics().exposure()))),
                    Field.figure(String.valueOf(sum(cells, true))),
                    Field.figure(String.valueOf(sum(cells, false))));
        }
        return table.open();
    }

    private Table hold() {
        Table.Builder table = Table.titled("Buy and hold through each test block, net of one round trip")
                .words("crypto", "held");
        outcome.plan().folds().forEach(fold -> table.figures("fold " + fold.index()));
        for (String crypto : outcome.plan().cryptos()) {
            List<Map<String, Double>> byFold = outcome.plan().folds().stream()
                    .map(fold -> outcome.cell(outcome.plan().baseline().name(), crypto, fold.index())
                            .context()
                            .buyAndHold())
                    .toList();
            for (String held : byFold.get(0).keySet()) {
                List<Field> row = new ArrayList<>();
                row.add(Field.words(crypto));
                row.add(Field.words(held));
                byFold.forEach(fold -> row.add(Field.figure(Figures.percent(fold.getOrDefault(held, Double.NaN)))));
                table.row(row);
            }
        }
        return table.folded();
    }

    private static double meanTrades(CellOutcome cell) {
        return cell.seeds().stream()
                .mapToInt(seed -> seed.metrics().trades().trades())
                .average()
                .orElse(Double.NaN);
    }

    private static int sum(List<CellOutcome> cells, boolean gaps) {
        return cells.stream()
                .flatMap(cell -> cell.seeds().stream())
                .mapToInt(seed -> gaps ? seed.closedAfterGap() : seed.openAtDataEnd())
                .sum();
    }

    private static double mean(List<CellOutcome> cells, ToDoubleFunction<CellOutcome> value) {
        return cells.stream()
                .mapToDouble(value)
                .filter(number -> !Double.isNaN(number))
                .average()
                .orElse(Double.NaN);
    }

    private static Field figure(List<CellOutcome> cells, ToDoubleFunction<CellOutcome> value, int digits) {
        return Field.figure(Figures.rounded(mean(cells, value), digits));
    }
}
