package cvntrade.features.window;

import cvntrade.base.Check;

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

    private static final class ExponentialKernel extends AnchoredKernel {
        private final double decay;

        /** decay to the powers 0 to n. */
        private final double[] power;

        /** The sum of the first k powers, for k from 0 to n: the weight of k values. */
        private final double[] weight;

        private final double[] tailSum;
        private double headSum = Double.NaN;

        ExponentialKernel(double decay, int window, long firstBar) {
            super(window, 1, firstBar);
            this.decay = decay;
            power = new double[window + 1];
            weight = new double[window + 1];
            power[0] = 1;
            for (int k = 1; k <= window; k++) {
                power[k] = power[k - 1] * decay;
                weight[k] = weight[k - 1] + power[k - 1];
            }
            tailSum = unknownTails(window, 0);
        }

        @Override
        void beginHead() {
            headSum = 0;
        }

        @Override
        void join(double[][] out, int from, int to, int position, double[] tailPivot) {
            double[] x = block[0];
            double[] means = out[0];
            double pivot = x[0];
            double gap = tailPivot[0] - pivot;
            double scale = 1 / weight[window];
            double sum = headSum;
            for (int row = from, p = position; row < to; row++, p++) {
                sum = sum * decay + (x[p] - pivot);
                double tail = tailSum[p + 1] + gap * weight[window - 1 - p];
                means[row] = pivot + (power[p + 1] * tail + sum) * scale;
            }
            headSum = sum;
        }

        @Override
        void closeTails() {
            double[] x = block[0];
            double pivot = x[window - 1];
            double sum = 0;
            for (int p = window - 1; p > 0; p--) {
                sum += power[window - 1 - p] * (x[p] - pivot);
                tailSum[p] = sum;
            }
        }
    }
}
