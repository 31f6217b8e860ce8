package cvntrade.verdict.statistics;

import java.util.Arrays;
import java.util.List;

/** How large the correlations of one series with another get by chance: the largest over its lags, one a shuffle. */
public final class LargestByChance {
    private final double[] inShuffleOrder;

    private LargestByChance(double[] inShuffleOrder) {
        this.inShuffleOrder = inShuffleOrder;
    }

    /** @param inShuffleOrder the largest absolute correlation, one a shuffle */
    public static LargestByChance of(double... inShuffleOrder) {
        return new LargestByChance(inShuffleOrder.clone());
    }

    /**
     * One bound for several series: chance alone brings any of them beyond it as seldom as the level says, however many there are.
     *
     * @param all one a series, each of the same shuffles
     * @param level share of the shuffles in which no series exceeds the bound, 0.999 for one in a thousand
     * @return NaN if there is no series
     */
    public static double bound(List<LargestByChance> all, double level) {
        if (all.isEmpty()) return Double.NaN;
        double[] largest = new double[all.get(0).inShuffleOrder.length];
        for (LargestByChance ofSeries : all) {
            for (int shuffle = 0; shuffle < largest.length; shuffle++) {
                largest[shuffle] = Math.max(largest[shuffle], ofSeries.inShuffleOrder[shuffle]);
            }
        }
        Arrays.sort(largest);
        return Quantile.of(largest, level);
    }
}
