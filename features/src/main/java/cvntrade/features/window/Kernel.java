package cvntrade.features.window;

import org.jspecify.annotations.Nullable;

/**
 * A transform at work: it is handed bar after bar, in whatever portions, and answers with one value a bar. How the bars are portioned never
 * shows in a value, so history in large portions and a stream bar by bar have the same bits.
 */
public interface Kernel {
    /**
     * Takes the next bars.
     *
     * @param in one array a column read; rows 0 to {@code bars - 1} are the next bars
     * @param out one array a column made; the same rows are written. No array stands in both. A column that no one reads is null, from the
     *     first call to the last.
     * @param bars count of the bars handed over
     */
    void advance(double[][] in, double[] @Nullable [] out, int bars);
}
