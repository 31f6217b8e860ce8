package cvntrade.verdict.statistics;

import cvntrade.base.Check;

/**
 * The plain bootstrap that draws pairs as if each were a fresh observation. Too narrow where the pairs of a crypto or of a fold are
 * related; printed beside the two-way one to show by how much.
 */
public final class PairsBootstrap {
    private PairsBootstrap() {}

    /** @param deltas known values only; of none every mean is unknown */
    public static ResampledMeans means(double[] deltas, int resamples, long seed) {
        double[] means = new double[Check.atLeast(1, resamples, "resamples")];
        Draws draws = new Draws(seed);
        for (int resample = 0; resample < resamples; resample++) {
            double sum = 0;
            for (int row : draws.rows(deltas.length)) sum += deltas[row];
            means[resample] = sum / deltas.length;
        }
        return ResampledMeans.of(means);
    }
}
