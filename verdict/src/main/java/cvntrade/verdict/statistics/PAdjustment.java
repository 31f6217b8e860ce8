package cvntrade.verdict.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Adjusted p values for a family of tests, so that each may be compared with the level of the whole family. */
public enum PAdjustment {
    /** Share of false discoveries among the rejected, for tests that are independent or positively dependent (1995). */
    BENJAMINI_HOCHBERG(true) {
        @Override
        double factor(int rank, int count) {
            return (double) count / rank;
        }
    },
    /** The same under any dependence: dearer by the harmonic number (2001). */
    BENJAMINI_YEKUTIELI(true) {
        @Override
        double factor(int rank, int count) {
            double harmonic = 0;
            for (int i = 1; i <= count; i++) harmonic += 1.0 / i;
            return harmonic * count / rank;
        }
    },
    /** Probability of a single false rejection, under any dependence (1979). */
    HOLM(false) {
        @Override
        double factor(int rank, int count) {
            return count - rank + 1;
        }
    };

    private final boolean stepUp;

    PAdjustment(boolean stepUp) {
        this.stepUp = stepUp;
    }

    /** What the p of a rank (1 the smallest) is multiplied by. */
    abstract double factor(int rank, int count);

    /**
     * @param p each in [0, 1], in any order
     * @return in the order of the input, in [0, 1]; the order of two p values is never reversed
     */
    public double[] adjust(double... p) {
        for (double each : p) {
            if (!(each >= 0 && each <= 1)) throw new IllegalArgumentException("p must lie in [0, 1]: p=" + each);
        }
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double running = stepUp ? 1 : 0;
        for (int step = 0; step < p.length; step++) {
            int rank = stepUp
                    ? p.length - step
                    : step + 1; // Step-up walks down from the largest p, Holm up from the smallest.
            double scaled = p[order[rank - 1]] * factor(rank, p.length);
            running = stepUp ? Math.min(running, scaled) : Math.min(1, Math.max(running, scaled));
            adjusted[order[rank - 1]] = running;
        }
        return adjusted;
    }
}
