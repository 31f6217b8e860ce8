package cvntrade.features.window;

import cvntrade.base.Check;

/**
 * The last {@code bars} values against their age. Output 0 is the linearly weighted mean (newest weight n, oldest 1), output 1 the slope of
 * the least-squares line, per bar. NaN where one of the values is; on a constant stretch exactly that constant and 0.
 */
public record Ramp(int bars) implements Transform {
    public Ramp {
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
        return new RampKernel(bars, firstBar);
    }

    private static final class RampKernel extends AnchoredKernel {
        private final double[] tailSum;
        private final double[] tailRamp;
        private final double weightTotal;
        private final double ageSquares;
        private double headSum = Double.NaN;
        private double headRamp = Double.NaN;

        RampKernel(int window, long firstBar) {
            super(window, 1, firstBar);
            tailSum = unknownTails(window, 0);
            tailRamp = unknownTails(window, 0);
            double n = window;
            weightTotal = n * (n + 1) / 2;
            ageSquares = n * (n * n - 1) / 12;
        }

        @Override
        void beginHead() {
            headSum = 0;
            headRamp = 0;
        }

        @Override
        void join(double[][] out, int from, int to, int position, double[] tailPivot) {
            double[] x = block[0];
            double[] weightedMeans = out[0];
            double[] slopes = out[1];
            double pivot = x[0];
            double gap = tailPivot[0] - pivot;
            double sum = headSum;
            double ramp = headRamp;
            double middle = (window - 1) / 2.0;
            for (int row = from, p = position; row < to; row++, p++) {
                double d = x[p] - pivot;
                sum += d;
                ramp += p * d;
                double count = window - 1 - p;
                double total = tailSum[p + 1] + gap * count + sum;
                // The head's rows follow the tail's: their place in the window is their place in the block plus the
                // tail's count.
                double placed = tailRamp[p + 1] + gap * (count * (count - 1) / 2) + ramp + count * sum;
                weightedMeans[row] = pivot + (placed + total) / weightTotal;
                slopes[row] = (placed - middle * total) / ageSquares;
            }
            headSum = sum;
            headRamp = ramp;
        }

        @Override
        void closeTails() {
            double[] x = block[0];
            double pivot = x[window - 1];
            double sum = 0;
            double ramp = 0;
            for (int p = window - 1; p > 0; p--) {
                ramp += sum;
                sum += x[p] - pivot;
                tailSum[p] = sum;
                tailRamp[p] = ramp;
            }
        }
    }
}
