package cvntrade.features.window;

import cvntrade.base.Check;
import org.jspecify.annotations.Nullable;

/**
 * How many bars ago the highest of the last {@code bars} values stood, 0 for the newest; of equal ones the latest counts. NaN where one of
 * the values is. The age of the lowest is that of the highest of the negated column.
 */
public record HighestAge(int bars) implements Transform {
    public HighestAge {
        Check.atLeast(2, bars, "bars");
    }

    @Override
    public int reachBars() {
        return bars - 1;
    }

    @Override
    public Kernel start(long firstBar) {
        return new HighestAgeKernel(bars, firstBar);
    }

    /** Aggregates: the highest value and its bar. */
    private static final class HighestAgeKernel extends AnchoredKernel {
        private long grownHighest = Long.MIN_VALUE;
        private long grownBar;

        /** Count of the bars taken so far. */
        private long taken;

        HighestAgeKernel(int window, long firstBar) {
            super(window, 1, firstBar);
        }

        @Override
        int aggregates(double[] @Nullable [] out) {
            return 2;
        }

        @Override
        void beginHead() {
            grownHighest = Long.MIN_VALUE;
        }

        @Override
        void growHead(double[][] in, int from, int to, int position) {
            double[] x = in[0];
            double[] values = head[0];
            double[] bars = head[1];
            long highest = grownHighest;
            long itsBar = grownBar;
            for (int row = from; row < to; row++) {
                long value = OrderedBits.of(x[row]);
                if (value >= highest) {
                    highest = value;
                    itsBar = taken + row - from;
                }
                values[row] = OrderedBits.value(highest);
                bars[row] = itsBar;
            }
            grownHighest = highest;
            grownBar = itsBar;
            taken += to - from;
        }

        @Override
        void emptyHead(int row) {
            head[0][row] = Double.NEGATIVE_INFINITY;
        }

        @Override
        void closeTails(double[][] in, int from, double[][] tails, int at) {
            double[] x = in[0];
            double[] values = tails[0];
            double[] bars = tails[1];
            long highest = Long.MIN_VALUE;
            long itsBar = 0;
            for (int p = window - 1; p >= 0; p--) {
                long value = OrderedBits.of(x[from + p]);
                if (value > highest) {
                    highest = value;
                    itsBar = taken - window + p;
                }
                values[at + p] = OrderedBits.value(highest);
                bars[at + p] = itsBar;
            }
        }

        /** A NaN in either makes the sum of both NaN. */
        @Override
        void join(double[][] in, double[] @Nullable [] out, int bars) {
            double[] ages = out[0];
            long firstBar = taken - bars;
            for (int row = 0; row < bars; row++) {
                double inHead = head[0][row];
                double inTail = tail[0][row];
                double age = firstBar + row - (inHead >= inTail ? head[1][row] : tail[1][row]);
                ages[row] = Double.isNaN(inHead + inTail) ? Double.NaN : age;
            }
        }
    }
}
