package cvntrade.features.window;

import cvntrade.base.Check;

/** The sum of the last {@code bars} values; NaN where one of them is. Of values that are not negative it never is. */
public record Sum(int bars) implements Transform {
    public Sum {
        Check.atLeast(2, bars, "bars");
    }

    @Override
    public int reachBars() {
        return bars - 1;
    }

    @Override
    public Kernel start(long firstBar) {
        return new SumKernel(bars, firstBar);
    }

    private static final class SumKernel extends AnchoredKernel {
        private final double[] tailSum;
        private double headSum = Double.NaN;

        SumKernel(int window, long firstBar) {
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
            double[] sums = out[0];
            double sum = headSum;
            for (int row = from, p = position; row < to; row++, p++) {
                sum += x[p];
                sums[row] = tailSum[p + 1] + sum;
            }
            headSum = sum;
        }

        @Override
        void closeTails() {
            double[] x = block[0];
            double sum = 0;
            for (int p = window - 1; p > 0; p--) {
                sum += x[p];
                tailSum[p] = sum;
            }
        }
    }
}
