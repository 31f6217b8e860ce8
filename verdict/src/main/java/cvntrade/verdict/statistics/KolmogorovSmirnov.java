package cvntrade.verdict.statistics;

import java.util.Arrays;

/**
 * The two-sample test of Kolmogorov and Smirnov: the largest gap between two empirical distributions.
 *
 * @param firstCount  n, at least 1
 * @param secondCount m, at least 1
 * @param steps       the gap in units of 1/(n·m), a whole number, so that reaching it is an exact question
 */
public record KolmogorovSmirnov(int firstCount, int secondCount, long steps) {
    private static final long EXACT_PRODUCT_MAX = 10_000;

    /** The test of two samples, each of finite values in any order. */
    public static KolmogorovSmirnov of(double[] first, double[] second) {
        double[] x = Sample.of(first).values();
        double[] y = Sample.of(second).values();
        Arrays.sort(x);
        Arrays.sort(y);
        long widest = 0;
        int i = 0;
        int j = 0;
        while (i < x.length && j < y.length) {
            double here = Math.min(x[i], y[j]);
            while (i < x.length && x[i] == here) i++;
            while (j < y.length && y[j] == here) j++;
            widest = Math.max(widest, Math.abs((long) i * y.length - (long) j * x.length));
        }
        return new KolmogorovSmirnov(x.length, y.length, widest);
    }

    /** The gap D, in [0, 1]. */
    public double distance() {
        return (double) steps / ((double) firstCount * secondCount);
    }

    /** P(gap ≥ D) in the limit of many values: Q_KS(√(nm/(n+m)) · D). */
    public double pLimit() {
        return KolmogorovDistribution.limitUpperTail(Math.sqrt(effectiveCount()) * distance());
    }

    /** P(gap ≥ D) of the one-sample distribution at n' = nm/(n+m) rounded half to even; NaN if that is 0. */
    public double pFiniteCount() {
        int count = (int) Math.rint(effectiveCount());
        return count == 0 ? Double.NaN : KolmogorovDistribution.upperTail(count, distance());
    }

    /** Whether {@link #pExact} is offered: its cost is n·m. */
    public boolean hasExact() {
        return (long) firstCount * secondCount <= EXACT_PRODUCT_MAX;
    }

    /**
     * Share of the lattice paths from (0, 0) to (n, m) that meet a gap of at least D. With ties this is the untied value, so conservative.
     *
     * <p>The share of paths to (i, j) that have met it is an average over the last step, the step along x with weight i/(i+j); all terms
     * are positive, so a small p keeps its digits.
     */
    public double pExact() {
        if (!hasExact()) {
            throw new IllegalArgumentException("exact p must have n*m <= " + EXACT_PRODUCT_MAX + ": n=" + firstCount
                    + " m=" + secondCount + "; use pFiniteCount");
        }
        double[] met = new double[secondCount + 1];
        for (int i = 0; i <= firstCount; i++) {
            for (int j = 0; j <= secondCount; j++) {
                if (Math.abs((long) i * secondCount - (long) j * firstCount) >= steps) met[j] = 1;
                else if (j > 0) met[j] = (met[j] * i + met[j - 1] * j) / (i + j);
            }
        }
        return met[secondCount];
    }

    private double effectiveCount() {
        return (double) firstCount * secondCount / ((double) firstCount + secondCount);
    }
}
