package cvntrade.features.window;

import cvntrade.base.Check;
import java.util.Arrays;

/**
 * Windows of a fixed length at constant cost, after van Herk (1992) and Gil and Werman (1993). The axis of absolute bar numbers is cut into
 * blocks at the multiples of the window length. A window is then the tail of one block joined to the head of the next: the tails are
 * aggregated backwards once a block is complete, the head grows bar by bar, and each value is one join of the two.
 *
 * <p>So a value depends on the bars of its window alone, in an order that the clock fixes: there is no drift, and a NaN enters and leaves
 * with its bar. Aggregates are kept as differences to a pivot that lies in the window, the head's first value and the tail's last, so that
 * a constant stretch has exactly no spread and a spike that has left is forgotten.
 *
 * <p>Before the first bar everything is unknown.
 */
abstract class AnchoredKernel implements Kernel {
    final int window;

    /** The values of the block so far, one array a column read; the first of each is the head's pivot. */
    final double[][] block;

    private final double[] first;
    private final double[] last;
    private int position;

    AnchoredKernel(int window, int inputs, long firstBar) {
        this.window = Check.atLeast(2, window, "window");
        this.block = new double[inputs][window];
        this.first = new double[inputs];
        this.last = new double[inputs];
        this.position = Math.floorMod(firstBar, window);
        for (double[] values : block) Arrays.fill(values, Double.NaN);
    }

    @Override
    public final void advance(double[][] in, double[][] out, int bars) {
        int row = 0;
        while (row < bars) {
            int run = Math.min(bars - row, window - position);
            for (int k = 0; k < block.length; k++) System.arraycopy(in[k], row, block[k], position, run);
            if (position == 0) beginHead();
            int joined = Math.min(run, window - 1 - position);
            if (joined > 0) join(out, row, row + joined, position, last);
            row += run;
            position += run;
            if (position == window) endBlock(out, row - 1);
        }
    }

    /** The window that is the block itself has an empty tail, whose pivot may be any: its own first value. */
    private void endBlock(double[][] out, int row) {
        for (int k = 0; k < block.length; k++) first[k] = block[k][0];
        join(out, row, row + 1, window - 1, first);
        closeTails();
        for (int k = 0; k < block.length; k++) last[k] = block[k][window - 1];
        position = 0;
    }

    /** Forgets the head: the next bar is the first of a block. */
    abstract void beginHead();

    /**
     * Grows the head by the bars at the positions from {@code position} on and writes the value of each: the head up to position p joined to
     * the tail that begins at p + 1. The tail that begins at {@code window} is empty.
     *
     * @param out columns to write, from row {@code from} to before row {@code to}
     * @param position of row {@code from} in the block
     * @param tailPivot the value, a column read, to which the tail's differences were taken
     */
    abstract void join(double[][] out, int from, int to, int position, double[] tailPivot);

    /** The block is complete: aggregates its tails backwards, for the windows that will end in the next block. */
    abstract void closeTails();

    /** An array for the tails that begin at 0 to {@code window}: unknown, but the empty one. */
    static double[] unknownTails(int window, double empty) {
        double[] tails = new double[window + 1];
        Arrays.fill(tails, Double.NaN);
        tails[window] = empty;
        return tails;
    }
}
