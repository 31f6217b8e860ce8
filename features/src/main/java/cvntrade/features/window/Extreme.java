package cvntrade.features.window;

import cvntrade.base.Check;

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
        return highest ? new HighestKernel(bars, firstBar) : new LowestKernel(bars, firstBar);
    }

    private static final class HighestKernel extends AnchoredKernel {
        private final double[] tail;
        private double head = Double.NaN;

        HighestKernel(int window, long firstBar) {
            super(window, 1, firstBar);
            tail = unknownTails(window, Double.NEGATIVE_INFINITY);
        }

        @Override
        void beginHead() {
            head = Double.NEGATIVE_INFINITY;
        }

        @Override
        void join(double[][] out, int from, int to, int position, double[] tailPivot) {
            double[] x = block[0];
            double[] extremes = out[0];
            double extreme = head;
            for (int row = from, p = position; row < to; row++, p++) {
                extreme = Math.max(extreme, x[p]);
                extremes[row] = Math.max(tail[p + 1], extreme);
            }
            head = extreme;
        }

        @Override
        void closeTails() {
            double extreme = Double.NEGATIVE_INFINITY;
            for (int p = window - 1; p > 0; p--) tail[p] = extreme = Math.max(extreme, block[0][p]);
        }
    }

    private static final class LowestKernel extends AnchoredKernel {
        private final double[] tail;
        private double head = Double.NaN;

        LowestKernel(int window, long firstBar) {
            super(window, 1, firstBar);
            tail = unknownTails(window, Double.POSITIVE_INFINITY);
        }

        @Override
        void beginHead() {
            head = Double.POSITIVE_INFINITY;
        }

        @Override
        void join(double[][] out, int from, int to, int position, double[] tailPivot) {
            double[] x = block[0];
            double[] extremes = out[0];
            double extreme = head;
            for (int row = from, p = position; row < to; row++, p++) {
                extreme = Math.min(extreme, x[p]);
                extremes[row] = Math.min(tail[p + 1], extreme);
            }
            head = extreme;
        }

        @Override
        void closeTails() {
            double extreme = Double.POSITIVE_INFINITY;
            for (int p = window - 1; p > 0; p--) tail[p] = extreme = Math.min(extreme, block[0][p]);
        }
    }
}
