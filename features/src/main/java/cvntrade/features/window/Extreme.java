package cvntrade.features.window;

import cvntrade.base.Check;
import org.jspecify.annotations.Nullable;

/** The highest or the lowest of the last {@code bars} values; NaN where one of them is. */
public record Extreme(boolean highest, int bars) implements Transform {
    public Extreme {
        Check.atLeast(2, bars, "bars");
    }

    public static Extreme highest(int bars) {
        return new Extreme(true, bars);
    }

    public static Extreme lowest(int bars) {
        return new Extreme(false, bars);
    }

    @Override
    public int reachBars() {
        return bars - 1;
    }

    @Override
    public Kernel start(long firstBar) {
        return new ExtremeKernel(highest ? 1 : -1, bars, firstBar);
    }

    /** The lowest is the highest of the values with their signs turned. */
    private static final class ExtremeKernel extends AnchoredKernel {
        private static final long BELOW_ALL = Long.MIN_VALUE;

        private final double sign;
        private long grown = BELOW_ALL;

        ExtremeKernel(double sign, int window, long firstBar) {
            super(window, 1, firstBar);
            this.sign = sign;
        }

        @Override
        int aggregates(double[] @Nullable [] out) {
            return 1;
        }

        @Override
        void beginHead() {
            grown = BELOW_ALL;
        }

        @Override
        void growHead(double[][] in, int from, int to, int position) {
            double[] x = in[0];
            double[] highest = head[0];
            long extreme = grown;
            for (int row = from; row < to; row++) {
                extreme = Math.max(extreme, OrderedBits.of(sign * x[row]));
                highest[row] = OrderedBits.value(extreme);
            }
            grown = extreme;
        }

        @Override
        void emptyHead(int row) {
            head[0][row] = Double.NEGATIVE_INFINITY;
        }

        @Override
        void closeTails(double[][] in, int from, double[][] tails, int at) {
            double[] x = in[0];
            double[] highest = tails[0];
            long extreme = BELOW_ALL;
            for (int p = window - 1; p >= 0; p--) {
                extreme = Math.max(extreme, OrderedBits.of(sign * x[from + p]));
                highest[at + p] = OrderedBits.value(extreme);
            }
        }

        @Override
        void join(double[][] in, double[] @Nullable [] out, int bars) {
            join(sign, tail[0], head[0], out[0], bars);
        }

        private static void join(double sign, double[] tail, double[] head, double[] out, int bars) {
            for (int row = 0; row < bars; row++) out[row] = sign * Math.max(tail[row], head[row]);
        }
    }
}
