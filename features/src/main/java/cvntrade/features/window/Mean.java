package cvntrade.features.window;

import cvntrade.base.Check;

/** The mean of the last {@code bars} values; NaN where one of them is. On a constant stretch it is exactly that constant. */
public record Mean(int bars) implements Transform {
    public Mean {
        Check.atLeast(2, bars, "bars");
    }

    @Override
    public int reachBars() {
        return bars - 1;
    }

    @Override
    public Kernel start(long firstBar) {
        return new MeanKernel(bars, firstBar);
    }

    private static final class MeanKernel extends AnchoredKernel {
        private final double[] tailSum;
        private double headSum = Double.NaN;

        MeanKernel(int window, long firstBar) {
            super(window, 1, firstBar);
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
            double sum = headSum;
            for (int row = from, p = position; row < to; row++, p++) {
                sum += x[p] - pivot;
                double tail = tailSum[p + 1] + gap * (window - 1 - p);
                means[row] = pivot + (tail + sum) / window;
            }
            headSum = sum;
        }

        @Override
        void closeTails() {
            double[] x = block[0];
            double pivot = x[window - 1];
            double sum = 0;
            for (int p = window - 1; p > 0; p--) {
                sum += x[p] - pivot;
                tailSum[p] = sum;
            }
        }
    }
}
