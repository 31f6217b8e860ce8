package cvntrade.features.window;

import cvntrade.base.Check;
import org.jspecify.annotations.Nullable;

/**
 * What the running total of a column did over the last {@code bars} rows. Where a total began is no matter to its distance from its own mean
 * and to its variance, so both are finite although the total is not. NaN where one of the values is.
 *
 * <p>Totals are counted from the end of the block that the window's tail belongs to, backwards in the tail and forwards in the head; that
 * row lies in the window, so what {@link Moments} says of its pivot holds here too.
 */
public record RunningTotal(int bars) implements Transform {
    /** Output: the newest total less the mean of the totals. */
    public static final int DISTANCE = 0;

    /** Output: the sample variance of the totals (divisor n - 1). */
    public static final int VARIANCE = 1;

    public RunningTotal {
        Check.atLeast(2, bars, "bars");
    }

    @Override
    public int reachBars() {
        return bars - 1;
    }

    @Override
    public int outputs() {
        return 2;
    }

    @Override
    public Kernel start(long firstBar) {
        return new RunningTotalKernel(bars, firstBar);
    }

    /** Aggregate 0 is the newest total, which the head alone knows, 1 the sum of the totals, 2 that of their squares. */
    private static final class RunningTotalKernel extends AnchoredKernel {
        private final double inverse;
        private double grown = Double.NaN;
        private double grown1 = Double.NaN;
        private double grown2 = Double.NaN;

        RunningTotalKernel(int window, long firstBar) {
            super(window, 1, firstBar);
            inverse = 1.0 / window;
        }

        @Override
        int aggregates(double[] @Nullable [] out) {
            return 3;
        }

        @Override
        void beginHead() {
            grown = 0;
            grown1 = 0;
            grown2 = 0;
        }

        @Override
        void growHead(double[][] in, int from, int to, int position) {
            double[] x = in[0];
            double total = grown;
            double sum1 = grown1;
            double sum2 = grown2;
            for (int row = from; row < to; row++) {
                total += x[row];
                head[0][row] = total;
                head[1][row] = sum1 += total;
                head[2][row] = sum2 += total * total;
            }
            grown = total;
            grown1 = sum1;
            grown2 = sum2;
        }

        @Override
        void emptyHead(int row) {
            for (double[] sums : head) sums[row] = 0;
        }

        /** The total at a row does not hold the row's own value, counted backwards; that it is known is asked all the same. */
        @Override
        void closeTails(double[][] in, int from, double[][] tails, int at) {
            double[] x = in[0];
            double total = 0;
            double sum1 = 0;
            double sum2 = 0;
            for (int p = window - 1; p >= 0; p--) {
                double value = x[from + p];
                double zeroIfKnown = 0 * value;
                tails[1][at + p] = (sum1 += total) + zeroIfKnown;
                tails[2][at + p] = (sum2 += total * total) + zeroIfKnown;
                total -= value;
            }
        }

        @Override
        void join(double[][] in, double[] @Nullable [] out, int bars) {
            for (int k = 1; k < head.length; k++) PowerSums.addTo(head[k], tail[k], bars);
            double[] distance = out[DISTANCE];
            if (distance != null) {
                for (int row = 0; row < bars; row++) distance[row] = head[0][row] - head[1][row] * inverse;
            }
            if (out[VARIANCE] != null) {
                PowerSums.variance(head[2], head[1], inverse, window - 1, out[VARIANCE], bars);
            }
        }
    }
}
