package cvntrade.features.window;

import cvntrade.base.Check;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

        /** The values of the portion and of the bars before it, in {@linkplain OrderedBits ordered bits}. */
        private long[] keys = new long[0];

        private long[] now = new long[0];

        private long[] then = new long[0];

        /** For each row, how many values are below it less how many are above. */
        private long[] lead = new long[0];

        /** Whether a difference of two keys may overflow. */
        private boolean signsDiffer;

        private long known;

        RankKernel(Rank rank) {
            this.rank = rank;
            this.history = new History(rank.reachBars());
        }

        @Override
        public void advance(double[][] in, double[] @Nullable [] out, int bars) {
            int reach = rank.reachBars();
            if (now.length < bars) makeRoom(bars);
            takeKeys(history.append(in[0], bars) - reach, reach + bars);
            System.arraycopy(keys, reach, now, 0, bars);
            Arrays.fill(lead, 0, bars, 0);
            int age = 1;
            for (int k = 0; k < out.length; k++) {
                int window = rank.windowBars().get(k);
                for (; age < window; age++) compareWith(age, bars);
                if (out[k] != null) share(out[k], window, bars);
            }
            blankUnknown(in[0], out, bars);
        }

        private void share(double[] out, int window, int bars) {
            for (int row = 0; row < bars; row++) out[row] = (lead[row] + window + 1) / (2.0 * window);
        }

        private void makeRoom(int bars) {
            keys = new long[rank.reachBars() + bars];
            now = new long[bars];
            then = new long[bars];
            lead = new long[bars];
        }

        private void takeKeys(int from, int count) {
            double[] values = history.values();
            long either = 0;
            long both = -1;
            for (int i = 0; i < count; i++) {
                long key = OrderedBits.of(values[from + i]);
                keys[i] = key;
                either |= key;
                both &= key;
            }
            signsDiffer = either < 0 && both >= 0;
        }

        /** The older ones are copied so that all arrays are read at one index: only then are several rows compared at once. */
        private void compareWith(int age, int bars) {
            System.arraycopy(keys, rank.reachBars() - age, then, 0, bars);
            if (signsDiffer) compare(now, then, lead, bars);
            else compareOfOneSign(now, then, lead, bars);
        }

        /** As {@link #compare}, where no difference can overflow. */
        private static void compareOfOneSign(long[] now, long[] then, long[] lead, int bars) {
            for (int row = 0; row < bars; row++) {
                lead[row] += ((then[row] - now[row]) >>> 63) - ((now[row] - then[row]) >>> 63);
            }
        }

        /**
         * Adds 1 where the newer number is above the older one and takes 1 where it is below. The sign of a difference is right but for an
         * overflow, and then turned round (Warren, Hacker's Delight, 2-12); without a branch.
         */
        private static void compare(long[] now, long[] then, long[] lead, int bars) {
            for (int row = 0; row < bars; row++) {
                long newer = now[row];
                long older = then[row];
                long signsDiffer = newer ^ older;
                long up = older - newer;
                long down = newer - older;
                long above = (up ^ (signsDiffer & (up ^ older))) >>> 63;
                long below = (down ^ (signsDiffer & (down ^ newer))) >>> 63;
                lead[row] += above - below;
            }
        }

        private void blankUnknown(double[] in, double[][] out, int bars) {
            for (int row = 0; row < bars; row++) {
                known = Double.isNaN(in[row]) ? 0 : known + 1;
                if (known >= rank.reachBars() + 1) continue;
                for (int k = 0; k < out.length; k++) {
                    if (out[k] != null && known < rank.windowBars().get(k)) out[k][row] = Double.NaN;
                }
            }
        }
    }
}
