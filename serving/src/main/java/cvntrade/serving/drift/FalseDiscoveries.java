package cvntrade.serving.drift;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Benjamini and Hochberg's adjustment (1995): the share of false alarms among all alarms of a family of tests stays below the level. */
final class FalseDiscoveries {
    private FalseDiscoveries() {}

    /**
     * p times tests over rank, never more than that of any larger p.
     *
     * @param p in any order; NaN is a test that was not made: it stays NaN and is not counted
     */
    static double[] adjust(double... p) {
        double[] adjusted = p.clone();
        int[] falling = IntStream.range(0, p.length)
                .filter(test -> !Double.isNaN(p[test]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer test) -> -p[test]))
                .mapToInt(Integer::intValue)
                .toArray();
        double least = 1;
        for (int i = 0; i < falling.length; i++) {
            least = Math.min(least, p[falling[i]] * falling.length / (falling.length - i));
            adjusted[falling[i]] = least;
        }
        return adjusted;
    }
}
