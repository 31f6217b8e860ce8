package cvntrade.features.window;

import cvntrade.base.Check;
import java.util.Arrays;

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
        History history = new History(bars - 1);
        return (in, out, count) -> {
            int begin = history.append(in[0], count);
            double[] values = history.values();
            Arrays.fill(out[0], 0, count, 0);
            // Age by age over all rows, oldest first: the order within a window is fixed, and rows go side by side.
            for (int age = bars - 1; age >= 0; age--) add(values, begin - age, in[1], out[0], count);
            for (int row = 0; row < count; row++) out[0][row] /= bars;
        };
    }

    private static void add(double[] values, int offset, double[] level, double[] total, int count) {
        for (int row = 0; row < count; row++) total[row] += Math.abs(values[offset + row] - level[row]);
    }
}
