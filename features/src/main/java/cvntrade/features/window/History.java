package cvntrade.features.window;

import java.util.Arrays;

/**
 * The last bars of a column with the newest ones behind them in one array, for kernels that read their window directly. Before the first
 * bar everything is unknown.
 */
final class History {
    private final int reachBars;
    private double[] values = {};
    private int end;

    History(int reachBars) {
        this.reachBars = reachBars;
    }

    /**
     * Takes the next bars.
     *
     * @return the place of the first of them in {@link #values()}; the {@code reachBars} values before it are the bars before it
     */
    int append(double[] column, int bars) {
        if (end == 0) begin(bars);
        if (end + bars > values.length) makeRoom(bars);
        System.arraycopy(column, 0, values, end, bars);
        int begin = end;
        end += bars;
        return begin;
    }

    /** The array as it stands until the next {@link #append}. */
    double[] values() {
        return values;
    }

    private void begin(int bars) {
        values = new double[2 * reachBars + bars];
        end = reachBars;
        Arrays.fill(values, 0, end, Double.NaN);
    }

    private void makeRoom(int bars) {
        double[] room = reachBars + bars > values.length ? new double[2 * (reachBars + bars)] : values;
        System.arraycopy(values, end - reachBars, room, 0, reachBars);
        values = room;
        end = reachBars;
    }
}
