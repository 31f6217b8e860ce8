package cvntrade.sweep.dossier;

import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.LinePlot.Frame;
import cvntrade.sweep.dossier.LinePlot.Series;
import cvntrade.sweep.dossier.LinePlot.Tick;
import cvntrade.sweep.dossier.LinePlot.Value;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.trades.DailyReturns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a unit of capital would have become, day by day, and how deep it fell below its highest point. */
record EquityText(SweepOutcome outcome) {
    private static final int TICKS = 5;

    /** Equity and drawdown at the end of a day. */
    private record Day(long day, double equity, double drawdown) {}

    /** A variant's days, in order. */
    private record Path(String variant, List<Day> days) {}

    List<Section> sections() {
        List<Path> paths = Pictured.variants(outcome).stream().map(this::path).toList();
        return List.of(
                new Section(
                        "Equity",
                        List.of(
                                "Every coin gets the same share of the capital each day and its trades of that day compound; the"
                                        + " mean over seeds, after costs. No model was fitted on the bars it trades here, but on"
                                        + " bars after them too, as purged cross-validation does: nobody could have traded this"
                                        + " line. It is drawn, not judged; no gate reads it. Every day of every coin and fold is in"
                                        + " equity.csv."),
                        List.of(table(paths)),
                        List.of(),
                        "",
                        plot(
                                "equity",
                                "Equity of the baseline and the candidates over the test blocks; the last values stand in the"
                                        + " table below.",
                                "Equity, beginning at 1, on a logarithmic scale. A trade counts on the day it was closed.",
                                paths,
                                true)),
                new Section(
                        "Drawdown",
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        plot(
                                "drawdown",
                                "Fall of the equity below its highest point so far; the deepest stands in the table above.",
                                "Fall of that equity below its highest point so far.",
                                paths,
                                false)));
    }

    private Path path(String variant) {
        List<CellOutcome> cells = Pictured.cells(outcome, variant);
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (CellOutcome cell : cells) {
            for (var seed : cell.seeds()) {
                DailyReturns returns = seed.picture().returns();
                first = Math.min(first, returns.firstDay());
                last = Math.max(last, returns.firstDay() + returns.net().size() - 1);
            }
        }
        List<Day> days = new ArrayList<>();
        double equity = 1;
        double highest = 1;
        int coins = outcome.plan().cryptos().size();
        for (long day = first; day <= last; day++) {
            double sum = 0;
            for (CellOutcome cell : cells) {
                double ofSeeds = 0;
                for (var seed : cell.seeds())
                    ofSeeds += seed.picture().returns().on(day);
                sum += ofSeeds / cell.seeds().size();
            }
            equity *= 1 + sum / coins;
            highest = Math.max(highest, equity);
            days.add(new Day(day, equity, equity / highest - 1));
        }
        return new Path(variant, days);
    }

    private static Table table(List<Path> paths) {
        Table.Builder table = Table.titled("Equity at the end, and the deepest fall below its highest point")
                .words("variant")
                .figures("equity at the end", "deepest fall", "on");
        for (Path path : paths) {
            Day deepest = path.days().stream()
                    .reduce((one, other) -> other.drawdown() < one.drawdown() ? other : one)
                    .orElseThrow();
            table.row(
                    Field.words(path.variant()),
                    Field.figure(Figures.significant(
                            path.days().get(path.days().size() - 1).equity(), 3)),
                    Field.figure(Figures.percent(-deepest.drawdown())),
                    Field.figure(LocalDate.ofEpochDay(deepest.day()).toString()));
        }
        return table.open();
    }

    private static LinePlot plot(String id, String title, String caption, List<Path> paths, boolean equity) {
        List<Series> all = new ArrayList<>();
        for (Path path : paths) {
            all.add(new Series(
                    path.variant(),
                    path.days().stream()
                            .map(day ->
                                    new Value(day.day(), equity ? StrictMath.log(day.equity()) : day.drawdown(), ""))
                            .toList()));
        }
        Frame frame = Frame.around(all);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= TICKS; i++) {
            long day = Math.round(frame.lowX() + (frame.highX() - frame.lowX()) * i / TICKS);
            ticks.add(new Tick(frame.x((double) day), LocalDate.ofEpochDay(day).toString()));
        }
        return LinePlot.of(
                id,
                title,
                caption,
                all,
                frame,
                ticks,
                equity ? value -> Figures.significant(StrictMath.exp(value), 2) : Figures::percent);
    }
}
