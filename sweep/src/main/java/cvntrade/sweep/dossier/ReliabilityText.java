package cvntrade.sweep.dossier;

import cvntrade.learning.Reliability;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.LinePlot.Frame;
import cvntrade.sweep.dossier.LinePlot.Series;
import cvntrade.sweep.dossier.LinePlot.Tick;
import cvntrade.sweep.dossier.LinePlot.Value;
import cvntrade.sweep.dossier.Table.Field;
import java.util.ArrayList;
import java.util.List;

/** Whether a score of 0.4 means BUY in four of ten cases. */
record ReliabilityText(SweepOutcome outcome) {
    /** Fewer rows in a bin say nothing about a share. */
    private static final int ROWS_MIN = 100;

    Section section() {
        List<Series> all = new ArrayList<>();
        all.add(new Series("as it says", List.of(new Value(0, 0, ""), new Value(1, 1, ""))));
        Table.Builder table = Table.titled("BUY by score, over all cryptos, folds and seeds")
                .words("variant", "scores")
                .figures("rows", "mean score", "BUY", "difference");
        for (String variant : Pictured.variants(outcome)) {
            Reliability reliability = Pictured.cells(outcome, variant).stream()
                    .flatMap(cell -> cell.seeds().stream())
                    .map(seed -> seed.picture().reliability())
                    .reduce(Reliability::plus)
                    .orElseThrow();
            List<Value> values = new ArrayList<>();
            for (int bin = 0; bin < Reliability.BINS; bin++) {
                Reliability.Bin rows = reliability.bins().get(bin);
                if (rows.rows() == 0) continue;
                String scores = Figures.rounded(bin / (double) Reliability.BINS, 1) + " to "
                        + Figures.rounded((bin + 1) / (double) Reliability.BINS, 1);
                table.row(
                        Field.words(variant),
                        Field.words(scores),
                        Field.figure(String.valueOf(rows.rows())),
                        Field.figure(Figures.plain(rows.meanScore())),
                        Field.figure(Figures.plain(rows.buyShare())),
                        Field.figure(Figures.signed(rows.buyShare() - rows.meanScore())));
                if (rows.rows() < ROWS_MIN) continue;
                values.add(new Value(
                        rows.meanScore(),
                        rows.buyShare(),
                        variant + ", scores " + scores + ": " + Figures.percent(rows.buyShare()) + " of " + rows.rows()
                                + " rows are BUY"));
            }
            all.add(new Series(variant, values));
        }
        Frame frame = new Frame(0, 1, 0, 1);
        List<Tick> ticks = new ArrayList<>();
        for (int fifth = 0; fifth <= 5; fifth++) {
            ticks.add(new Tick(frame.x(fifth / 5.0), Figures.rounded(fifth / 5.0, 1)));
        }
        return new Section(
                "Calibration",
                List.of("Share of BUY among the test rows by their score, in bins of 0.1; bins of fewer than "
                        + ROWS_MIN
                        + " rows are in the table alone. Above the straight line a model is too timid, below it too bold. The"
                        + " threshold is set on other rows and no gate reads this."),
                List.of(table.folded()),
                List.of(),
                "",
                LinePlot.of(
                        "calibration",
                        "Share of BUY by mean score for the baseline and the candidates; the numbers stand in the table below.",
                        "Across: mean score of the bin. Upwards: share of its rows that are BUY.",
                        all,
                        frame,
                        ticks,
                        Figures::percent));
    }
}
