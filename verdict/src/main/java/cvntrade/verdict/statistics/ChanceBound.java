package cvntrade.verdict.statistics;

import java.util.Arrays;
import java.util.List;

/** One bound for many correlations: chance alone brings any of them beyond it as seldom as the level says, however many there are. */
public final class ChanceBound {
    private ChanceBound() {}

    /**
     * @param largest by series and then by shuffle: the largest absolute correlation of that series in that shuffle
     * @param level share of the shuffles in which no series exceeds the bound, 0.999 for one in a thousand
     * @return NaN if there is no series
     */
    public static double of(List<double[]> largest, double level) {
        if (largest.isEmpty()) return Double.NaN;
        double[] ofAll = largest.get(0).clone();
        for (double[] ofSeries : largest) {
            for (int shuffle = 0; shuffle < ofAll.length; shuffle++) {
                ofAll[shuffle] = Math.max(ofAll[shuffle], ofSeries[shuffle]);
            }
        }
        Arrays.sort(ofAll);
        return Quantile.of(ofAll, level);
    }
}
