package cvntrade.features.window;

import cvntrade.base.Check;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exponential mean of finite length: the weight of the value j bars back is {@code (1 - alpha)^j}, cut after the fewest bars that leave less
 * than 1e-9 of all weights, and renormalised. NaN where a value within those bars is; exactly the constant on a constant stretch.
 *
 * @param alpha weight of the newest value before the cut, in (0, 1)
 */
public record ExponentialMean(double alpha) implements Transform {
    private static final double REMAINDER = 1e-9;

    public ExponentialMean {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must lie between 0 and 1: alpha=" + alpha);
        }
    }

    /** The usual average of a span of bars: alpha = 2 ÷ (span + 1). */
    public static ExponentialMean ofSpan(int spanBars) {
        return new ExponentialMean(2.0 / (Check.atLeast(2, spanBars, "spanBars") + 1));
    }

    /** Wilder's smoothing (1978): alpha = 1 ÷ period. */
    public static ExponentialMean wilder(int periodBars) {
        return new ExponentialMean(1.0 / Check.atLeast(2, periodBars, "periodBars"));
    }

    /** Count of the bars that carry weight. */
    public int bars() {
        int bars = Math.max(2, (int) Math.floor(StrictMath.log(REMAINDER) / StrictMath.log(1 - alpha)));
        while (StrictMath.pow(1 - alpha, bars) >= REMAINDER) bars++;
        return bars;
    }

    @Override
    public int reachBars() {
        return bars() - 1;
    }

    @Override
    public Kernel start(long firstBar) {
        return new ExponentialKernel(1 - alpha, bars(), firstBar);
    }

    /**
     * Aggregates: the pivot, and the weighted sum of the differences to it. The differences of the head are added with growing weights and
     * scaled back by row, so that one addition waits for another and no multiplication does; the weights span nine orders of magnitude.
     */
    private static final class ExponentialKernel extends AnchoredKernel {
        /** decay to the powers 0 to n - 1. */
        private final double[] power;

        private final double[] inversePower;
        private final double inverseWeight;
        private double pivot = Double.NaN;
        private double grown = Double.NaN;

        ExponentialKernel(double decay, int window, long firstBar) {
            super(window, 1, firstBar);
            power = new double[window];
            inversePower = new double[window];
            double next = 1;
            double weight = 0;
            for (int k = 0; k < window; k++) {
                power[k] = next;
                inversePower[k] = 1 / next;
                weight += next;
                next *= decay;
            }
            inverseWeight = 1 / weight;
        }

        @Override
        int aggregates(double[] @Nullable [] out) {
            return 2;
        }

        @Override
        void beginHead() {
            grown = 0;
        }

        @Override
        void growHead(double[][] in, int from, int to, int position) {
            double[] x = in[0];
            double[] sums = head[1];
            double sum = grown;
            for (int row = from, p = position; row < to; row++, p++) {
                sum += inversePower[p] * (x[row] - pivot);
                sums[row] = sum * power[p];
            }
            grown = sum;
        }

        @Override
        void emptyHead(int row) {
            head[1][row] = 0;
        }

        /** The tail that begins at p is p bars older when it is joined than when its block ended. */
        @Override
        void closeTails(double[][] in, int from, double[][] tails, int at) {
            double[] x = in[0];
            double[] sums = tails[1];
            pivot = x[from + window - 1];
            Arrays.fill(tails[0], at, at + window, pivot);
            double sum = 0;
            for (int p = window - 1; p >= 0; p--) {
                sum += power[window - 1 - p] * (x[from + p] - pivot);
                sums[at + p] = sum * power[p];
            }
        }

        @Override
        void join(double[][] in, double[] @Nullable [] out, int bars) {
            PivotedMean.join(tail[0], tail[1], head[1], inverseWeight, out[0], bars);
        }
    }
}
