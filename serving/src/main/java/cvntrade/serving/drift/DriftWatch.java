package cvntrade.serving.drift;

import cvntrade.base.Column;
import cvntrade.base.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model's training span, against which later weeks are held. Weeks begin on Mondays, 00:00 UTC. */
public final class DriftWatch {
    /** The epoch began on a Thursday. */
    private static final int MONDAY = 4;

    private final WatchedRows training;
    private final DriftRule rule;
    private final WeekBars bars;
    private final Map<String, TrainingColumn> columns;
    private final Optional<TrainingReturns> returns;

    private DriftWatch(WatchedRows training, DriftRule rule) {
        this.rule = rule;
        this.training = training;
        this.bars = WeekBars.of(training.grid().timeframe());
        this.columns = new LinkedHashMap<>();
        training.columns()
                .forEach((name, column) -> columns.put(name, TrainingColumn.of(name, training.grid(), column)));
        this.returns = training.returns().map(pair -> TrainingReturns.of(training.grid(), pair));
    }

    /** @throws Refusal if the span is less than a quarter: nothing could ever be told from it */
    public static DriftWatch of(WatchedRows training, DriftRule rule) {
        int least =
                WeekBars.WEEKS_MIN * WeekBars.of(training.grid().timeframe()).perWeek();
        if (training.grid().bars() >= least) return new DriftWatch(training, rule);
        throw new Refusal(
                Refusal.Reason.INCOMPLETE,
                "a training span must have weeks enough to tell what is usual: bars="
                        + training.grid().bars() + " least=" + least + "; train on a longer stretch");
    }

    /**
     * The reports of all whole weeks after the training span, oldest first, each with what the week before it left.
     *
     * @param rows of the same columns; those within or before the training span are passed over
     */
    public List<WeekReport> weeks(WatchedRows rows) {
        List<WeekReport> reports = new ArrayList<>();
        Map<String, Standing> states = new LinkedHashMap<>();
        long earliest = Math.max(training.grid().endBar(), rows.grid().firstBar());
        long monday = MONDAY * (long) bars.perDay();
        for (long bar = earliest + Math.floorMod(monday - earliest, bars.perWeek());
                bar + bars.perWeek() <= rows.grid().endBar();
                bar += bars.perWeek()) {
            int row = rows.grid().rowOf(bar);
            reports.add(report(rows.rows(row, row + bars.perWeek()), states));
        }
        return reports;
    }

    private WeekReport report(WatchedRows week, Map<String, Standing> states) {
        Map<String, String> broken = new LinkedHashMap<>();
        List<Reading> readings = new ArrayList<>();
        columns.forEach((name, trained) -> {
            Column served = week.columns().get(name);
            if (served == null) {
                broken.put(name, "the rows do not have it");
                return;
            }
            Optional<String> trouble = trained.trouble(served);
            trouble.ifPresent(reason -> broken.put(name, reason));
            if (trouble.isEmpty())
                readings.addAll(trained.read(served, week.grid().firstBar()));
        });
        returns.ifPresent(trained -> week.returns().ifPresent(pair -> readings.add(trained.read(pair))));
        double[] adjusted = FalseDiscoveries.adjust(
                readings.stream().mapToDouble(Reading::p).toArray());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Reading reading = readings.get(i);
            String key = reading.column() + " " + reading.signal();
            boolean alarm = rule.isAlarm(reading, adjusted[i]);
            Standing standing = states.getOrDefault(key, Standing.NONE).after(reading, alarm);
            states.put(key, standing);
            findings.add(new Finding(reading, adjusted[i], alarm, standing.state()));
        }
        return new WeekReport(week.grid().openTime(0), findings, broken);
    }
}
