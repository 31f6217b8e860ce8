package cvntrade.serving.drift;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.serving.drift.WatchedRows.ReturnPair;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/** How the target's returns went with the reference's in training, week by week, and how unusual another week is. */
final class TrainingReturns {
    private static final PearsonsCorrelation PEARSON = new PearsonsCorrelation();

    private final WeekBars bars;
    private final UsualRange correlations;

    private TrainingReturns(WeekBars bars, UsualRange correlations) {
        this.bars = bars;
        this.correlations = correlations;
    }

    static TrainingReturns of(Grid grid, ReturnPair returns) {
        WeekBars bars = WeekBars.of(grid.timeframe());
        double[] weeks = IntStream.rangeClosed(0, grid.bars() - bars.perWeek())
                .mapToDouble(row -> fisher(correlation(bars, returns, row)))
                .toArray();
        return new TrainingReturns(bars, UsualRange.of(weeks, 1));
    }

    /** @param week returns of seven days */
    Reading read(ReturnPair week) {
        double correlation = correlation(bars, week, 0);
        if (Double.isNaN(correlation) || bars.isShortSpan(correlations.count())) {
            return Reading.notMeasured(week.symbol(), Signal.CORRELATION);
        }
        double z = fisher(correlation);
        return new Reading(
                week.symbol(), Signal.CORRELATION, correlation, correlations.sigmas(z), Double.NaN, correlations.p(z));
    }

    /** Pearson's, of the bars where both are known; NaN if these are less than half or one never moves. */
    private static double correlation(WeekBars bars, ReturnPair returns, int firstRow) {
        Column target = returns.target();
        Column reference = returns.reference();
        int[] known = IntStream.range(firstRow, firstRow + bars.perWeek())
                .filter(row -> !Double.isNaN(target.get(row)) && !Double.isNaN(reference.get(row)))
                .toArray();
        if (known.length < Math.max(2, bars.perWeek() / 2)) return Double.NaN;
        return PEARSON.correlation(
                IntStream.of(known).mapToDouble(target::get).toArray(),
                IntStream.of(known).mapToDouble(reference::get).toArray());
    }

    /** Near ±1 correlations crowd together; their Fisher's z lies about evenly. */
    private static double fisher(double correlation) {
        return 0.5 * StrictMath.log((1 + correlation) / (1 - correlation));
    }
}
