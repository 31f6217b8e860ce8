package cvntrade.serving.drift;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/**
 * One column over the training span, ready to say how unusual a week of it is.
 *
 * <p>Every stretch of seven days in the span, beginning at any bar, is a week that could have been: they overlap, so a year of them says no
 * more about rare weeks than 52 do, and their p is a share, not a probability of anything new.
 */
final class TrainingColumn {
    /** Of the seven rows of a thinned week. */
    static final int DAYS_MIN = 5;
    /** A quarter: with fewer weeks the most unusual one says little about the next. */
    static final int WEEKS_MIN = 12;

    // The seed is for its bootstrap alone, which is not asked.
    private static final KolmogorovSmirnovTest TEST = new KolmogorovSmirnovTest(0);

    private final String name;
    private final WeekBars bars;
    private final double[] all;
    private final List<double[]> byTimeOfDay;
    private final TrainingRanks distances;
    private final UsualRange means;
    private final UsualRange spreads;
    private final TrainingRanks missing;
    private final double missingUsually;

    private TrainingColumn(String name, Grid grid, Column column) {
        this.name = name;
        this.bars = WeekBars.of(grid.timeframe());
        this.all = sortedKnown(column.toArray());
        this.byTimeOfDay = byTimeOfDay(grid, column);
        double scale = all.length < 2 ? 0 : Math.sqrt(StatUtils.variance(all)) + Math.abs(StatUtils.mean(all));
        this.distances = TrainingRanks.of(weeks(grid, row -> distanceInTraining(grid, column, row)));
        this.means = UsualRange.of(weeks(grid, row -> mean(bars.known(column, row))), scale);
        this.spreads = UsualRange.of(weeks(grid, row -> logSpread(bars.known(column, row))), 1);
        this.missing = TrainingRanks.of(weeks(grid, row -> missingShare(column, row)));
        this.missingUsually = column.size() == 0 ? Double.NaN : 1 - (double) all.length / column.size();
    }

    /** @param column one value a bar of the grid; NaN is unknown */
    static TrainingColumn of(String name, Grid grid, Column column) {
        return new TrainingColumn(name, grid, column);
    }

    /**
     * The readings of one week.
     *
     * @param week one value a bar of seven days; NaN is unknown
     * @param firstBar absolute number of its first bar
     */
    List<Reading> read(Column week, long firstBar) {
        return List.of(
                distribution(week, firstBar),
                shift(Signal.MEAN, means, mean(bars.known(week, 0)), value -> value),
                shift(Signal.SPREAD, spreads, logSpread(bars.known(week, 0)), StrictMath::exp),
                missing(week));
    }

    private Reading distribution(Column week, long firstBar) {
        double[] thinned = bars.thinned(week, 0);
        double[] trained = byTimeOfDay.get(Math.floorMod(firstBar, bars.perDay()));
        if (thinned.length < DAYS_MIN || trained.length < DAYS_MIN || isShort(distances.count())) {
            return Reading.notMeasured(name, Signal.DISTRIBUTION);
        }
        double d = TEST.kolmogorovSmirnovStatistic(thinned, trained);
        return new Reading(name, Signal.DISTRIBUTION, d, d, naive(bars.known(week, 0)), distances.p(d));
    }

    private double naive(double[] rows) {
        return TEST.approximateP(TEST.kolmogorovSmirnovStatistic(rows, all), rows.length, all.length);
    }

    private Reading shift(Signal signal, UsualRange usual, double value, DoubleUnaryOperator unit) {
        if (Double.isNaN(value) || isShort(usual.count())) return Reading.notMeasured(name, signal);
        return new Reading(name, signal, unit.applyAsDouble(value), usual.sigmas(value), Double.NaN, usual.p(value));
    }

    private Reading missing(Column week) {
        if (isShort(missing.count())) return Reading.notMeasured(name, Signal.MISSING);
        double share = missingShare(week, 0);
        double excess = Math.max(0, share - missingUsually);
        return new Reading(name, Signal.MISSING, share, excess, Double.NaN, missing.p(share));
    }

    private boolean isShort(int weeks) {
        return weeks <= (WEEKS_MIN - 1) * bars.perWeek();
    }

    /** D of a week against the rest of training: its own rows are a share w of the whole, and D = D(whole) ÷ (1 − w). */
    private double distanceInTraining(Grid grid, Column column, int row) {
        double[] thinned = bars.thinned(column, row);
        double[] whole = byTimeOfDay.get(Math.floorMod(grid.bar(row), bars.perDay()));
        if (thinned.length < DAYS_MIN || whole.length < 2 * thinned.length) return Double.NaN;
        double d = TEST.kolmogorovSmirnovStatistic(thinned, whole);
        return d * whole.length / (whole.length - thinned.length);
    }

    private double mean(double[] known) {
        return known.length < bars.perWeek() / 2 ? Double.NaN : StatUtils.mean(known);
    }

    /** Logarithm of the sample deviation; −infinity for a week in which nothing moved. */
    private double logSpread(double[] known) {
        if (known.length < Math.max(2, bars.perWeek() / 2)) return Double.NaN;
        return 0.5 * StrictMath.log(StatUtils.variance(known));
    }

    private double missingShare(Column column, int row) {
        return 1 - (double) bars.known(column, row).length / bars.perWeek();
    }

    private double[] weeks(Grid grid, IntToDoubleFunction ofRow) {
        return IntStream.rangeClosed(0, grid.bars() - bars.perWeek())
                .mapToDouble(ofRow)
                .toArray();
    }

    private List<double[]> byTimeOfDay(Grid grid, Column column) {
        List<double[]> times = new ArrayList<>();
        for (int time = 0; time < bars.perDay(); time++) {
            int first = (int) Math.floorMod(time - grid.firstBar(), (long) bars.perDay());
            times.add(sortedKnown(IntStream.iterate(first, row -> row < column.size(), row -> row + bars.perDay())
                    .mapToDouble(column::get)
                    .toArray()));
        }
        return List.copyOf(times);
    }

    private static double[] sortedKnown(double[] values) {
        double[] sorted = WeekBars.known(values);
        Arrays.sort(sorted);
        return sorted;
    }
}
