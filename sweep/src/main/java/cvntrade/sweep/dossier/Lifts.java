package cvntrade.sweep.dossier;

import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Forest.Pair;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.verdict.VariantReport;
import cvntrade.verdict.gates.Lift;
import cvntrade.verdict.plan.EffectSize;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.plan.IntervalMethod;
import cvntrade.verdict.statistics.Interval;
import cvntrade.verdict.table.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The change of each metric that a variant brings, with the A/A row as the measure of what chance alone moves. */
final class Lifts {
    private static final String REPEATED = "A/A: baseline, other seeds";

    private final SweepOutcome outcome;
    private final GateSettings gates;

    Lifts(SweepOutcome outcome) {
        this.outcome = outcome;
        this.gates = outcome.report().plan().gates();
    }

    Forest forest() {
        List<Forest.Lift> rows = new ArrayList<>();
        for (VariantReport variant : outcome.report().variants()) {
            Interval interval = variant.f1().interval(gates.interval());
            rows.add(new Forest.Lift(
                    variant.variant().variant(),
                    variant.f1().mean(),
                    interval.lower(),
                    interval.upper(),
                    pairs(variant.variant().variant())));
        }
        List<Pair> repeated = repeatedPairs();
        rows.add(new Forest.Lift("A/A", mean(repeated), mean(repeated), mean(repeated), repeated));
        return Forest.of(rows, gates.liftMin());
    }

    Section section() {
        Table.Builder table = Table.titled("Mean change against the baseline, over all cryptos and folds")
                .words("variant")
                .figures(
                        "Δ f1_buy",
                        "95 % interval",
                        "plain bootstrap",
                        "d_z",
                        "d pooled",
                        "P(Δ≥0.020)",
                        "P(|Δ|<0.01)",
                        "P(Δ<0)",
                        "Romano-Wolf p",
                        "Δ PR-AUC",
                        "Δ log loss");
        for (VariantReport variant : outcome.report().variants()) table.row(row(variant));
        table.row(repeatedRow());
        List<String> words = new ArrayList<>();
        words.add(
                "The A/A row is the baseline fitted again with other seeds, against itself: its largest single change is "
                        + Figures.plain(largest(repeatedPairs()))
                        + ". A variant that moves no more than it has moved nothing.");
        outcome.report()
                .selection()
                .ifPresent(selection ->
                        words.add("The best mean lift, less what the best of so many candidates reaches without any: "
                                + Figures.signed(selection.deflatedBest()) + ". Shown, not deciding."));
        return Section.of("Lifts", words, List.of(table.open()));
    }

    private List<Field> row(VariantReport variant) {
        Lift lift = variant.f1();
        return figures(
                variant.variant().variant(),
                Figures.signed(lift.mean()),
                interval(lift.interval(gates.interval())),
                interval(lift.interval(IntervalMethod.PAIRS_BOOTSTRAP)),
                Figures.rounded(lift.effect(EffectSize.PAIRED), 2),
                Figures.rounded(lift.effect(EffectSize.POOLED), 2),
                Figures.rounded(lift.shareAtLeast(gates.liftMin()), 3),
                Figures.rounded(lift.shareNegligible(), 3),
                Figures.rounded(lift.shareNegative(), 3),
                Figures.rounded(
                        outcome.report()
                                .selection()
                                .map(selection -> selection
                                        .adjustedP()
                                        .getOrDefault(variant.variant().variant(), Double.NaN))
                                .orElse(Double.NaN),
                        4),
                beside(variant, Metric.PR_AUC),
                beside(variant, Metric.LOG_LOSS));
    }

    private List<Field> repeatedRow() {
        List<Field> row = new ArrayList<>();
        row.add(Field.words(REPEATED));
        row.add(Field.figure(Figures.signed(mean(repeatedPairs()))));
        row.addAll(Collections.nCopies(8, Field.figure("")));
        row.add(Field.figure(Figures.signed(repeatedMean(cell -> cell.metrics().prAuc()))));
        row.add(Field.figure(Figures.signed(repeatedMean(cell -> cell.metrics().logLoss()))));
        return row;
    }

    private static String beside(VariantReport variant, Metric metric) {
        Lift lift = variant.beside().get(metric);
        return Figures.signed(lift == null ? Double.NaN : lift.mean());
    }

    private static List<Field> figures(String name, String... figures) {
        List<Field> row = new ArrayList<>();
        row.add(Field.words(name));
        for (String figure : figures) row.add(Field.figure(figure));
        return row;
    }

    private static String interval(Interval interval) {
        return "[" + Figures.signed(interval.lower()) + ", " + Figures.signed(interval.upper()) + "]";
    }

    private List<Pair> pairs(String variant) {
        List<Pair> pairs = new ArrayList<>();
        for (CellOutcome cell : outcome.cells()) {
            if (!cell.key().variant().equals(variant)) continue;
            pairs.add(pair(cell, baselineOf(cell)));
        }
        return pairs;
    }

    private List<Pair> repeatedPairs() {
        return outcome.repeatedBaseline().stream()
                .map(cell -> pair(cell, baselineOf(cell)))
                .toList();
    }

    private static Pair pair(CellOutcome cell, CellOutcome baseline) {
        return new Pair(
                cell.key().crypto() + " fold " + cell.key().fold(),
                cell.metrics().f1Buy() - baseline.metrics().f1Buy());
    }

    private double repeatedMean(java.util.function.ToDoubleFunction<CellOutcome> metric) {
        return outcome.repeatedBaseline().stream()
                .mapToDouble(cell -> metric.applyAsDouble(cell) - metric.applyAsDouble(baselineOf(cell)))
                .average()
                .orElse(Double.NaN);
    }

    private CellOutcome baselineOf(CellOutcome cell) {
        return outcome.cell(
                outcome.plan().baseline().name(),
                cell.key().crypto(),
                cell.key().fold());
    }

    private static double mean(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::lift).average().orElse(Double.NaN);
    }

    private static double largest(List<Pair> pairs) {
        return pairs.stream().mapToDouble(pair -> Math.abs(pair.lift())).max().orElse(Double.NaN);
    }
}
