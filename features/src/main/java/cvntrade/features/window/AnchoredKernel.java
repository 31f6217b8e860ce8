package cvntrade.features.window;

import cvntrade.base.Check;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Windows of a fixed length at constant cost, after van Herk (1992) and Gil and Werman (1993). The axis of absolute bar numbers is cut into
 * blocks at the multiples of the window length. A window is then the tail of one block joined to the head of the next: the tails are
 * aggregated backwards once a block is complete, the head grows bar by bar, and each value is one join of the two. The window that is a
 * block itself is that block's longest tail, joined to nothing.
 *
 * <p>So a value depends on the bars of its window alone, in an order that the clock fixes: there is no drift, and a NaN enters and leaves
 * with its bar. Sums are kept of differences to a pivot that lies in the window, the last value of the block that the tail belongs to, so
 * that a constant stretch has exactly no spread and a spike that has left is forgotten.
 *
 * <p>Growing is a chain of additions, one waiting for the other; joining is not. So heads and tails are laid out by row, and the join of a
 * whole portion is one loop over arrays at one index, which the processor runs several rows at a time.
 *
 * <p>Before the first bar everything is unknown.
 */
abstract class AnchoredKernel implements Kernel {
    final int window;
    private final History[] history;

    /** The values of each history. */
    private final double[][] columns;

    /** For each aggregate, that of the head at every row of the portion. */
    double[][] head = {};

    /** For each aggregate, that of the tail which every row of the portion is joined to. */
    double[][] tail = {};

    /** The tails of the rows from the portion's first on, at {@code origin}, to the end of the block that has begun. */
    private double[][] tails = {};

    private int origin;
    private int position;

    AnchoredKernel(int window, int inputs, long firstBar) {
        this.window = Check.atLeast(2, window, "window");
        this.position = Math.floorMod(firstBar, window);
        history = new History[inputs];
        columns = new double[inputs][];
        Arrays.setAll(history, k -> new History(window));
    }

    @Override
    public final void advance(double[][] in, double[] @Nullable [] out, int bars) {
        if (tails.length == 0) begin(aggregates(out), bars);
        makeRoom(bars);
        int begin = 0;
        for (int k = 0; k < history.length; k++) {
            begin = history[k].append(in[k], bars);
            columns[k] = history[k].values();
        }
        int row = 0;
        while (row < bars) {
            int run = Math.min(bars - row, window - position);
            if (position == 0) beginHead();
            growHead(in, row, row + run, position);
            row += run;
            position += run;
            if (position == window) closeBlock(begin + row - window, row);
        }
        for (int k = 0; k < tails.length; k++) System.arraycopy(tails[k], origin, tail[k], 0, bars);
        origin += bars;
        join(in, out, bars);
    }

    private void closeBlock(int from, int endRow) {
        closeTails(columns, from, tails, origin + endRow - 1);
        emptyHead(endRow - 1);
        position = 0;
    }

    private void begin(int aggregates, int bars) {
        head = new double[aggregates][0];
        tail = new double[aggregates][0];
        tails = new double[aggregates][2 * window + bars];
        for (double[] values : tails) Arrays.fill(values, Double.NaN);
    }

    private void makeRoom(int bars) {
        for (int k = 0; k < tails.length && head[k].length < bars; k++) {
            head[k] = new double[bars];
            tail[k] = new double[bars];
        }
        if (origin + bars + window <= tails[0].length) return;
        for (int k = 0; k < tails.length; k++) {
            double[] room = bars + window > tails[k].length ? new double[2 * (bars + window)] : tails[k];
            System.arraycopy(tails[k], origin, room, 0, window);
            tails[k] = room;
        }
        origin = 0;
    }

    /** Count of the aggregates that are kept, for the columns that are wanted. */
    abstract int aggregates(double[] @Nullable [] out);

    /** Forgets the head: the next bar is the first of a block. */
    abstract void beginHead();

    /**
     * Grows the head bar by bar and lays it out by row.
     *
     * @param from first row
     * @param to the row after the last
     * @param position of row {@code from} in the block
     */
    abstract void growHead(double[][] in, int from, int to, int position);

    /** Lays out a head of no bars. */
    abstract void emptyHead(int row);

    /**
     * The block is complete: aggregates its tails backwards. The tail that begins at position p belongs to the row {@code at + p}: the one
     * that begins at 0 to the block's own last row, the others to the rows of the next block.
     *
     * @param in the columns; the block stands from {@code from} on
     * @param from place of the block's first value
     */
    abstract void closeTails(double[][] in, int from, double[][] tails, int at);

    /** Joins {@link #tail} and {@link #head} row by row. */
    abstract void join(double[][] in, double[] @Nullable [] out, int bars);
}
