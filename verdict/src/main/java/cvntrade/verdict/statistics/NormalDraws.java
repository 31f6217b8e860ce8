package cvntrade.verdict.statistics;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** Normal numbers from a named generator, by the quantile of one uniform number each, so that a seed means the same on every Java. */
public final class NormalDraws {
    private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);
    private static final double STEP = 0x1p-53;

    private final UniformRandomProvider random;

    public NormalDraws(long seed) {
        this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    /** The middle of one of 2^53 equal parts of (0, 1), never an end, so that the answer is finite. */
    public double next(double standardDeviation) {
        double level = ((random.nextLong() >>> 11) + 0.5) * STEP;
        return standardDeviation * STANDARD.inverseCumulativeProbability(level);
    }
}
