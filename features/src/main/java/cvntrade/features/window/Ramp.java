package cvntrade.features.window;

import cvntrade.base.Check;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last {@code bars} values against their age. Output 0 is the linearly weighted mean (newest weight n, oldest 1), output 1 the slope of
 * the least-squares line, per bar. NaN where one of the values is; on a constant stretch exactly that constant and 0.
 */
public record Ramp(int bars) implements Transform {
    /** Output: the linearly weighted mean. */
    public static final int WEIGHTED_MEAN = 0;

    /** Output: the slope. */
    public static final int SLOPE = 1;

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

    /** Aggregates: the pivot, the sum of the differences to it, and their sum with the weights 1 for the oldest to n for the newest. */
    private static final class RampKernel extends AnchoredKernel {
        private double pivot = Double.NaN;
        private double grownSum = Double.NaN;
        private double grownRamp = Double.NaN;

        RampKernel(int window, long firstBar) {
            super(window, 1, firstBar);
        }

        @Override
        int aggregates(double[] @Nullable [] out) {
            return 3;
        }

        @Override
        void beginHead() {
            grownSum = 0;
            grownRamp = 0;
        }

        /** What stood in the head is a bar older now and weighs one less; the newest weighs n. */
        @Override
        void growHead(double[][] in, int from, int to, int position) {
            double[] x = in[0];
            double[] sums = head[1];
            double[] ramps = head[2];
            double sum = grownSum;
            double ramp = grownRamp;
            for (int row = from; row < to; row++) {
                double d = x[row] - pivot;
                ramps[row] = ramp += window * d - sum;
                sums[row] = sum += d;
            }
            grownSum = sum;
            grownRamp = ramp;
        }

        @Override
        void emptyHead(int row) {
            head[1][row] = 0;
            head[2][row] = 0;
        }

        /** One bar more to the past: it weighs 1, and each that stood there one more than before. */
        @Override
        void closeTails(double[][] in, int from, double[][] tails, int at) {
            double[] x = in[0];
            double[] sums = tails[1];
            double[] ramps = tails[2];
            pivot = x[from + window - 1];
            Arrays.fill(tails[0], at, at + window, pivot);
            double sum = 0;
            double ramp = 0;
            for (int p = window - 1; p >= 0; p--) {
                sums[at + p] = sum += x[from + p] - pivot;
                ramps[at + p] = ramp += sum;
            }
        }

        @Override
        void join(double[][] in, double[] @Nullable [] out, int bars) {
            double n = window;
            if (out[WEIGHTED_MEAN] != null) {
                PivotedMean.join(tail[0], tail[2], head[2], 2 / (n * (n + 1)), out[WEIGHTED_MEAN], bars);
            }
            if (out[SLOPE] != null) slope(out[SLOPE], bars);
        }

        private void slope(double[] out, int bars) {
            double n = window;
            double middle = (n + 1) / 2;
            double inverseSquares = 12 / (n * (n * n - 1));
            double[] tailSum = tail[1];
            double[] headSum = head[1];
            double[] tailRamp = tail[2];
            double[] headRamp = head[2];
            for (int row = 0; row < bars; row++) {
                double ramp = tailRamp[row] + headRamp[row];
                out[row] = (ramp - middle * (tailSum[row] + headSum[row])) * inverseSquares;
            }
        }
    }
}
