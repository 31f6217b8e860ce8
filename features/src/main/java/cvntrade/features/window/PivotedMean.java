package cvntrade.features.window;

/** The join of a weighted mean from sums of differences to a pivot: exactly the pivot where all differences are 0. */
final class PivotedMean {
    private PivotedMean() {}

    /** @param inverseWeight 1 ÷ the sum of all weights */
    static void join(double[] pivot, double[] tail, double[] head, double inverseWeight, double[] out, int bars) {
        for (int row = 0; row < bars; row++) out[row] = pivot[row] + (tail[row] + head[row]) * inverseWeight;
    }
}
