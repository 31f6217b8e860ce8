package cvntrade.features.window;

import cvntrade.base.Check;
import java.util.List;

/**
 * The rank of the newest value among the last n, as a share in (0, 1]: the mean of the places it could take among its equals, ÷ n. One
 * output for each length of window, all from one pass over the ages. Not associative, so each window is read whole; counts are whole
 * numbers, so nothing is rounded but the share. NaN where one of the values is.
 *
 * @param windowBars lengths of the windows, ascending
 */
public record Rank(List<Integer> windowBars) implements Transform {
    public Rank {
        windowBars = List.copyOf(windowBars);
        int shorter = 1;
        for (int bars : windowBars) {
            Check.atLeast(shorter + 1, bars, "windowBars");
            shorter = bars;
        }
    }

    @Override
    public int reachBars() {
        return windowBars.get(windowBars.size() - 1) - 1;
    }

    @Override
    public int outputs() {
        return windowBars.size();
    }

    @Override
    public Kernel start(long firstBar) {
        return new RankKernel(this);
    }

    private static final class RankKernel implements Kernel {
        private final Rank rank;
        private final History history;
        private long[] keys = new long[0];
        private long[] ahead = new long[0];
        private long known;

        RankKernel(Rank rank) {
            this.rank = rank;
            this.history = new History(rank.reachBars());
        }

        @Override
        public void advance(double[][] in, double[][] out, int bars) {
            int reach = rank.reachBars();
            int begin = history.append(in[0], bars);
            takeKeys(history.values(), begin - reach, reach + bars);
            if (ahead.length < bars) ahead = new long[bars];
            java.util.Arrays.fill(ahead, 0, bars, 0);
            int age = 1;
            for (int k = 0; k < rank.windowBars().size(); k++) {
                int window = rank.windowBars().get(k);
                for (; age < window; age++) count(keys, reach, age, ahead, bars);
                for (int row = 0; row < bars; row++) out[k][row] = (ahead[row] + window + 1) / (2.0 * window);
            }
            blankUnknown(in[0], out, bars);
        }

        /** Whole numbers in the order of the values. */
        private void takeKeys(double[] values, int from, int count) {
            if (keys.length < count) keys = new long[count];
            for (int i = 0; i < count; i++) {
                long bits = Double.doubleToRawLongBits(values[from + i] + 0.0);
                keys[i] = bits ^ ((bits >> 63) >>> 1);
            }
        }

        /** Adds 1 for each row whose value is above that of {@code age} bars ago and takes 1 where it is below, without a branch. */
        private static void count(long[] keys, int reach, int age, long[] ahead, int bars) {
            for (int row = 0; row < bars; row++) {
                long now = keys[reach + row];
                long then = keys[reach + row - age];
                ahead[row] += below(then, now) - below(now, then);
            }
        }

        /** 1 if left is less than right, else 0, whatever their signs (Warren, Hacker's Delight, 2-12). */
        private static long below(long left, long right) {
            return ((left & ~right) | (~(left ^ right) & (left - right))) >>> 63;
        }

        private void blankUnknown(double[] in, double[][] out, int bars) {
            for (int row = 0; row < bars; row++) {
                known = Double.isNaN(in[row]) ? 0 : known + 1;
                for (int k = 0; k < out.length; k++) {
                    if (known < rank.windowBars().get(k)) out[k][row] = Double.NaN;
                }
            }
        }
    }
}
