package cvntrade.features.window;

import cvntrade.base.Check;
import org.jspecify.annotations.Nullable;

/**
 * The value below which a share of the last {@code bars} values lies, between two of them in proportion (definition 7 of Hyndman and Fan,
 * 1996; what numpy and pandas compute). Not associative: the window is kept in order, and the answer is one of its values or a point between
 * two, so it does not depend on what was there before. NaN where one of the values is.
 *
 * @param share in [0, 1]; 0.5 is the median
 */
public record Quantile(int bars, double share) implements Transform {
    public Quantile {
        Check.atLeast(2, bars, "bars");
        Check.within(0, 1, share, "share");
    }

    public static Quantile median(int bars) {
        return new Quantile(bars, 0.5);
    }

    @Override
    public int reachBars() {
        return bars - 1;
    }

    @Override
    public Kernel start(long firstBar) {
        return new QuantileKernel(this);
    }

    private static final class QuantileKernel implements Kernel {
        private final History history;

        /** The known values of the window, and room for one more. */
        private final long[] ordered;

        private final int below;
        private final double part;
        private int known;

        QuantileKernel(Quantile quantile) {
            history = new History(quantile.bars());
            ordered = new long[quantile.bars() + 1];
            double place = quantile.share() * (quantile.bars() - 1);
            below = (int) Math.min(Math.floor(place), quantile.bars() - 2);
            part = place - below;
        }

        @Override
        public void advance(double[][] in, double[] @Nullable [] out, int bars) {
            int begin = history.append(in[0], bars);
            int window = ordered.length - 1;
            for (int row = 0; row < bars; row++) {
                replace(history.values()[begin + row - window], history.values()[begin + row]);
                out[0][row] = known < window ? Double.NaN : between();
            }
        }

        private double between() {
            double lower = OrderedBits.value(ordered[below]);
            return lower + part * (OrderedBits.value(ordered[below + 1]) - lower);
        }

        /** Only what lies between the place of the value that leaves and of the one that comes has to move. */
        private void replace(double leaving, double coming) {
            boolean leaves = !Double.isNaN(leaving);
            boolean comes = !Double.isNaN(coming);
            int from = leaves ? countBelow(OrderedBits.of(leaving)) : known;
            int to = comes ? countBelow(OrderedBits.of(coming)) : known;
            if (leaves && to > from) {
                System.arraycopy(ordered, from + 1, ordered, from, to - from - 1);
                to--;
            } else if (comes && to < from) {
                System.arraycopy(ordered, to, ordered, to + 1, from - to);
            }
            if (comes) ordered[to] = OrderedBits.of(coming);
            known += (comes ? 1 : 0) - (leaves ? 1 : 0);
        }

        /** Halved as often whatever the answer, so that no branch depends on the values. */
        private int countBelow(long value) {
            int count = 0;
            for (int left = known; left > 0; ) {
                int half = (left + 1) >>> 1;
                count = ordered[count + half - 1] < value ? count + half : count;
                left -= half;
            }
            return count;
        }
    }
}
