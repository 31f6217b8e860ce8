package cvntrade.features.window;

import cvntrade.base.Check;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The mean absolute distance of the last {@code bars} values (input 0) from a level (input 1, read at the newest row alone): with their own
 * mean as the level it is Lambert's mean deviation (1980). Not associative, so each window is read whole. NaN where a value or the level is.
 */
public record MeanDeviation(int bars) implements Transform {
    public MeanDeviation {
        Check.atLeast(2, bars, "bars");
    }

    @Override
    public int reachBars() {
        return bars - 1;
    }

    @Override
    public int inputs() {
        return 2;
    }

    @Override
    public Kernel start(long firstBar) {
        return new MeanDeviationKernel(bars);
    }

    private static final class MeanDeviationKernel implements Kernel {
        private final int window;
        private final History history;
        private double[] then = new double[0];

        MeanDeviationKernel(int window) {
            this.window = window;
            this.history = new History(window - 1);
        }

        /** Age by age over all rows, oldest first: the order within a window is fixed, and rows go side by side. */
        @Override
        public void advance(double[][] in, double[] @Nullable [] out, int bars) {
            int begin = history.append(in[0], bars);
            if (then.length < bars) then = new double[bars];
            double[] total = out[0];
            Arrays.fill(total, 0, bars, 0);
            for (int age = window - 1; age >= 0; age--) {
                System.arraycopy(history.values(), begin - age, then, 0, bars);
                add(then, in[1], total, bars);
            }
            for (int row = 0; row < bars; row++) total[row] /= window;
        }

        private static void add(double[] values, double[] level, double[] total, int bars) {
            for (int row = 0; row < bars; row++) total[row] += Math.abs(values[row] - level[row]);
        }
    }
}
