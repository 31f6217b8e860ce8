package cvntrade.features.window;

import java.util.Arrays;

/**
 * The last bars of a column with the newest ones behind them in one array, for kernels that read their window directly. Before the first
 * bar everything is unknown.
 */
public final class History {
    private final int reachBars;
    private double[] values = {};
    private int end;

    /** @param reachBars count of the bars before a portion that are kept */
    public History(int reachBars) {
        this.reachBars = reachBars;
    }

    /**
     * Takes the next bars.
     *
     * @return the place of the first of them in {@link #values()}; the {@code reachBars} values before it are the bars before it
     */
    public int append(double[] column, int bars) {
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

    /**
     * Copies what stood a number of bars before the bars appended last.
     *
     * @param delayBars {@code reachBars} at most
     * @param bars as many as were appended
     */
    public void recall(int delayBars, double[] out, int bars) {
        System.arraycopy(values, end - bars - delayBars, out, 0, bars);
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
