package cvntrade.sweep.dossier;

import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.plan.PlannedVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much of what the trees learned they learned from the factor's columns. */
record ImportanceText(SweepOutcome outcome) {
    Section section() {
        List<Table> tables = new ArrayList<>();
        List<Bars.Bar> bars = new ArrayList<>();
        for (PlannedVariant variant : outcome.plan().variants()) {
            if (variant.features().isEmpty()) continue;
            List<CellOutcome> cells = Pictured.cells(outcome, variant.name());
            Table.Builder table = Table.titled("Share of the gain: " + variant.name())
                    .words("column")
                    .figures("mean", "least of a cell", "most of a cell", "cells that use it");
            double even = 1.0
                    / (outcome.plan().ownFeatures().size() + variant.features().size());
            for (var feature : variant.features()) {
                double[] shares = cells.stream()
                        .mapToDouble(cell -> share(cell, feature.name()))
                        .toArray();
                double mean = java.util.Arrays.stream(shares).average().orElse(Double.NaN);
                table.row(
                        Field.words(feature.name()),
                        Field.figure(Figures.percent(mean)),
                        Field.figure(Figures.percent(
                                java.util.Arrays.stream(shares).min().orElse(Double.NaN))),
                        Field.figure(Figures.percent(
                                java.util.Arrays.stream(shares).max().orElse(Double.NaN))),
                        Field.figure(java.util.Arrays.stream(shares)
                                        .filter(share -> share > 0)
                                        .count()
                                + " of " + shares.length));
                bars.add(new Bars.Bar(variant.name(), feature.name(), mean, even));
            }
            tables.add(table.folded());
        }
        return new Section(
                "What the trees use",
                List.of(
                        "Part of the loss reduction of all splits that is due to each column of the factor, the mean over cells and"
                                + " seeds. The tick is what a column would have if all "
                                + "columns had the same. A column can be used much and help nothing: what helps is in the lift.",
                        sums()),
                tables,
                List.of(),
                "",
                Bars.of(bars));
    }

    private String sums() {
        Map<String, Double> sums = new TreeMap<>();
        for (PlannedVariant variant : outcome.plan().variants()) {
            if (variant.features().isEmpty()) continue;
            sums.put(
                    variant.name(),
                    Pictured.cells(outcome, variant.name()).stream()
                            .mapToDouble(cell -> variant.features().stream()
                                    .mapToDouble(feature -> share(cell, feature.name()))
                                    .sum())
                            .average()
                            .orElse(Double.NaN));
        }
        return "All columns of the factor together: "
                + sums.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + Figures.percent(entry.getValue()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static double share(CellOutcome cell, String column) {
        return cell.seeds().stream()
                .mapToDouble(seed -> seed.picture().gainShare().getOrDefault(column, 0.0))
                .average()
                .orElse(Double.NaN);
    }
}
