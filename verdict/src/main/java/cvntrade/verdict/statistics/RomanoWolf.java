package cvntrade.verdict.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is left of the lifts when it counts that several variants were tried (Romano and Wolf 2005).
 *
 * <p>The more variants, the better the best of them looks by luck alone. All variants are resampled on the same draws; each resample less
 * its variant's own lift shows a world without lift. A draw that is unknown for any variant is left out.
 */
public final class RomanoWolf {
    private final double[] lifts;
    private final double[][] worlds;

    private RomanoWolf(double[] lifts, double[][] worlds) {
        this.lifts = lifts;
        this.worlds = worlds;
    }

    /**
     * @param lifts     the mean of each variant
     * @param resampled of each variant, all on the same draws
     */
    public static RomanoWolf of(double[] lifts, List<ResampledMeans> resampled) {
        double[][] means = resampled.stream().map(ResampledMeans::inDrawOrder).toArray(double[][]::new);
        int draws = means.length == 0 ? 0 : means[0].length;
        double[][] worlds = IntStream.range(0, draws)
                .mapToObj(draw -> IntStream.range(0, lifts.length)
                        .mapToDouble(variant -> means[variant][draw] - lifts[variant])
                        .toArray())
                .filter(world -> Arrays.stream(world).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        return new RomanoWolf(lifts.clone(), worlds);
    }

    /**
     * Step-down p values in the order of the variants: the share of worlds without lift in which the best of this variant and all weaker
     * ones is at least as good; (k + 1)/(B + 1), so never 0.
     */
    public double[] adjustedP() {
        int[] strongestFirst = IntStream.range(0, lifts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(variant -> -lifts[variant]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[lifts.length];
        double running = 0;
        for (int step = 0; step < strongestFirst.length; step++) {
            int[] rest = Arrays.copyOfRange(strongestFirst, step, strongestFirst.length);
            double lift = lifts[strongestFirst[step]];
            long atLeast = Arrays.stream(worlds)
                    .filter(world -> Arrays.stream(rest).anyMatch(variant -> world[variant] >= lift))
                    .count();
            running = Math.max(running, (atLeast + 1.0) / (worlds.length + 1.0));
            adjusted[strongestFirst[step]] = running;
        }
        return adjusted;
    }

    /** The best lift less what the best of so many variants reaches without any; NaN without variants or worlds. */
    public double deflatedBest() {
        double best = Arrays.stream(lifts).max().orElse(Double.NaN);
        double luck = Arrays.stream(worlds)
                .mapToDouble(world -> Arrays.stream(world).max().orElse(Double.NaN))
                .average()
                .orElse(Double.NaN);
        return best - luck;
    }
}
