package cvntrade.verdict.statistics;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Rows drawn with replacement by a named generator, so that a seed means the same on every Java. */
final class Draws {
    private final UniformRandomProvider random;

    Draws(long seed) {
        this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    /** @return as many rows as there are, each in [0, rows) */
    int[] rows(int rows) {
        int[] drawn = new int[rows];
        for (int i = 0; i < rows; i++) drawn[i] = random.nextInt(rows);
        return drawn;
    }
}
