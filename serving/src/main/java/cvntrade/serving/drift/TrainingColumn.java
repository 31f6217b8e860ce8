package cvntrade.serving.drift;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
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
        int weeks = Math.max(0, grid.bars() - bars.perWeek() + 1);
        double[] distance = new double[weeks];
        double[] mean = new double[weeks];
        double[] spread = new double[weeks];
        double[] share = new double[weeks];
        for (int row = 0; row < weeks; row++) {
            double[] known = bars.known(column, row);
            distance[row] = distanceInTraining(grid, column, row);
            mean[row] = mean(known);
            spread[row] = logSpread(known);
            share[row] = missingShare(known);
        }
        this.distances = TrainingRanks.of(distance);
        this.means = UsualRange.of(mean, scale);
        this.spreads = UsualRange.of(spread, 1);
        this.missing = TrainingRanks.of(share);
        this.missingUsually = column.size() == 0 ? Double.NaN : 1 - (double) all.length / column.size();
    }

    /** @param column one value a bar of the grid; NaN is unknown */
    static TrainingColumn of(String name, Grid grid, Column column) {
        return new TrainingColumn(name, grid, column);
    }

    /** Why a week of it cannot be read at all, if so. */
    Optional<String> trouble(Column week) {
        if (all.length == 0) return Optional.of("no value of it is known in training");
        if (Arrays.stream(week.toArray()).anyMatch(Double::isInfinite)) {
            return Optional.of("a value of it is infinite");
        }
        return Optional.empty();
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
        if (thinned.length < DAYS_MIN || trained.length < DAYS_MIN || bars.isShortSpan(distances.count())) {
            return Reading.notMeasured(name, Signal.DISTRIBUTION);
        }
        double d = TEST.kolmogorovSmirnovStatistic(thinned, trained);
        return new Reading(name, Signal.DISTRIBUTION, d, d, naive(bars.known(week, 0)), distances.p(d));
    }

    private double naive(double[] rows) {
        return TEST.approximateP(TEST.kolmogorovSmirnovStatistic(rows, all), rows.length, all.length);
    }

    private Reading shift(Signal signal, UsualRange usual, double value, DoubleUnaryOperator unit) {
        if (Double.isNaN(value) || bars.isShortSpan(usual.count())) return Reading.notMeasured(name, signal);
        return new Reading(name, signal, unit.applyAsDouble(value), usual.sigmas(value), Double.NaN, usual.p(value));
    }

    private Reading missing(Column week) {
        if (bars.isShortSpan(missing.count())) return Reading.notMeasured(name, Signal.MISSING);
        double share = missingShare(bars.known(week, 0));
        double excess = Math.max(0, share - missingUsually);
        return new Reading(name, Signal.MISSING, share, excess, Double.NaN, missing.p(share));
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

    private double missingShare(double[] known) {
        return 1 - (double) known.length / bars.perWeek();
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
