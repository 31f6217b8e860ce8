package cvntrade.features.window;

import cvntrade.base.Check;

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

    private static final class HighestAgeKernel extends AnchoredKernel {
        private final double[] tailHighest;

        /** Place in the block of the tail's highest. */
        private final int[] tailPlace;

        private double headHighest = Double.NaN;
        private int headPlace;

        HighestAgeKernel(int window, long firstBar) {
            super(window, 1, firstBar);
            tailHighest = unknownTails(window, Double.NEGATIVE_INFINITY);
            tailPlace = new int[window + 1];
        }

        @Override
        void beginHead() {
            headHighest = Double.NEGATIVE_INFINITY;
        }

        @Override
        void join(double[][] out, int from, int to, int position, double[] tailPivot) {
            for (int row = from, p = position; row < to; row++, p++) {
                double value = block[0][p];
                // A NaN is taken and then never beaten: what holds it is unknown to the end of the block.
                if (value >= headHighest || Double.isNaN(value)) {
                    headHighest = value;
                    headPlace = p;
                }
                out[0][row] = age(p);
            }
        }

        private double age(int p) {
            double tail = tailHighest[p + 1];
            if (Double.isNaN(tail) || Double.isNaN(headHighest)) return Double.NaN;
            return headHighest >= tail ? p - headPlace : p + window - tailPlace[p + 1];
        }

        @Override
        void closeTails() {
            double highest = Double.NEGATIVE_INFINITY;
            int place = window - 1;
            for (int p = window - 1; p > 0; p--) {
                double value = block[0][p];
                if (value > highest || Double.isNaN(value)) {
                    highest = value;
                    place = p;
                }
                tailHighest[p] = highest;
                tailPlace[p] = place;
            }
        }
    }
}
