package cvntrade.learning;

import cvntrade.base.Check;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One cell: the means over its seeds, before anything is compared. A metric that is undefined in any seed is NaN.
 *
 * @param seeds count of fits
 * @param rowsTrain count of rows the trees learned from
 * @param buyTrades the least count of trades of any seed, not the mean
 * @param rowsBuyPredicted mean count of test rows called BUY
 * @param degenerate whether any seed is
 */
public record CellMetrics(
        int seeds,
        int rowsTrain,
        int rowsTest,
        int rowsBuy,
        double rowsBuyPredicted,
        double f1Buy,
        double precisionBuy,
        double recallBuy,
        double prAuc,
        double logLoss,
        double brier,
        double threshold,
        int buyTrades,
        double expectancyBps,
        double sortino,
        double maxDrawdown,
        double winRate,
        double profitFactor,
        double exposure,
        boolean degenerate) {

    /** @param fits one a seed, of the same test rows, in the order in which they are summed */
    public static CellMetrics of(int rowsTrain, List<SeedMetrics> fits) {
        Check.atLeast(1, fits.size(), "seeds");
        Scores first = fits.get(0).scores();
        for (SeedMetrics fit : fits) {
            if (fit.scores().rowsTest() != first.rowsTest() || fit.scores().rowsBuy() != first.rowsBuy()) {
                throw new IllegalArgumentException("seeds of a cell must score the same rows: seed=" + fit.seed()
                        + " rowsTest=" + fit.scores().rowsTest() + " and " + first.rowsTest() + " rowsBuy="
                        + fit.scores().rowsBuy() + " and " + first.rowsBuy());
            }
        }
        return new CellMetrics(
                fits.size(),
                rowsTrain,
                first.rowsTest(),
                first.rowsBuy(),
                mean(fits, fit -> fit.scores().rowsBuyPredicted()),
                mean(fits, fit -> fit.scores().f1Buy()),
                mean(fits, fit -> fit.scores().precisionBuy()),
                mean(fits, fit -> fit.scores().recallBuy()),
                mean(fits, fit -> fit.scores().prAuc()),
                mean(fits, fit -> fit.scores().logLoss()),
                mean(fits, fit -> fit.scores().brier()),
                mean(fits, SeedMetrics::threshold),
                fits.stream().mapToInt(fit -> fit.trades().trades()).min().orElseThrow(),
                mean(fits, fit -> fit.trades().expectancyBps()),
                mean(fits, fit -> fit.trades().sortino()),
                mean(fits, fit -> fit.trades().maxDrawdown()),
                mean(fits, fit -> fit.trades().winRate()),
                mean(fits, fit -> fit.trades().profitFactor()),
                mean(fits, fit -> fit.trades().exposure()),
                fits.stream().anyMatch(fit -> fit.scores().degenerate()));
    }

    private static double mean(List<SeedMetrics> fits, ToDoubleFunction<SeedMetrics> metric) {
        double sum = 0;
        for (SeedMetrics fit : fits) sum += metric.applyAsDouble(fit);
        return sum / fits.size();
    }
}
