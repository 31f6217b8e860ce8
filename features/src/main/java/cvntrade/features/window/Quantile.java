package cvntrade.features.window;

import cvntrade.base.Check;
import java.util.Arrays;

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
        private final double[] ordered;
        private final int below;
        private final double part;
        private int known;

        QuantileKernel(Quantile quantile) {
            history = new History(quantile.bars());
            ordered = new double[quantile.bars() + 1];
            double place = quantile.share() * (quantile.bars() - 1);
            below = (int) Math.min(Math.floor(place), quantile.bars() - 2);
            part = place - below;
        }

        @Override
        public void advance(double[][] in, double[][] out, int bars) {
            int begin = history.append(in[0], bars);
            int window = ordered.length - 1;
            for (int row = 0; row < bars; row++) {
                remove(history.values()[begin + row - window]);
                insert(history.values()[begin + row]);
                out[0][row] =
                        known < window ? Double.NaN : ordered[below] + part * (ordered[below + 1] - ordered[below]);
            }
        }

        private void insert(double value) {
            if (Double.isNaN(value)) return;
            int place = place(value);
            System.arraycopy(ordered, place, ordered, place + 1, known - place);
            ordered[place] = value;
            known++;
        }

        private void remove(double value) {
            if (Double.isNaN(value)) return;
            int place = place(value);
            known--;
            System.arraycopy(ordered, place + 1, ordered, place, known - place);
        }

        private int place(double value) {
            int found = Arrays.binarySearch(ordered, 0, known, value);
            return found >= 0 ? found : -found - 1;
        }
    }
}
