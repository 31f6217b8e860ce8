package cvntrade.features.window;

import cvntrade.base.Check;
import org.jspecify.annotations.Nullable;

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
        private double grown = Double.NaN;

        SumKernel(int window, long firstBar) {
            super(window, 1, firstBar);
        }

        @Override
        int aggregates(double[] @Nullable [] out) {
            return 1;
        }

        @Override
        void beginHead() {
            grown = 0;
        }

        @Override
        void growHead(double[][] in, int from, int to, int position) {
            double[] x = in[0];
            double[] sums = head[0];
            double sum = grown;
            for (int row = from; row < to; row++) sums[row] = sum += x[row];
            grown = sum;
        }

        @Override
        void emptyHead(int row) {
            head[0][row] = 0;
        }

        @Override
        void closeTails(double[][] in, int from, double[][] tails, int at) {
            double[] x = in[0];
            double[] sums = tails[0];
            double sum = 0;
            for (int p = window - 1; p >= 0; p--) sums[at + p] = sum += x[from + p];
        }

        @Override
        void join(double[][] in, double[] @Nullable [] out, int bars) {
            join(tail[0], head[0], out[0], bars);
        }

        private static void join(double[] tail, double[] head, double[] out, int bars) {
            for (int row = 0; row < bars; row++) out[row] = tail[row] + head[row];
        }
    }
}
