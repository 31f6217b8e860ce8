package cvntrade.features.window;

/** What Welford's update and Chan's merge multiply by, for each position in a block: no division is left in the loops. */
final class MergeWeights {
    /** 1 ÷ count, for counts 1 to the window length. */
    final double[] inverseCount;

    /** The tail's share of the window when the head ends at position p: (n - 1 - p) ÷ n. */
    final double[] tailShare;

    /** What the squared distance between the means of tail and head adds: tail count × head count ÷ n. */
    final double[] betweenWeight;

    private MergeWeights(int window) {
        inverseCount = new double[window + 1];
        tailShare = new double[window];
        betweenWeight = new double[window];
        for (int p = 0; p < window; p++) {
            double headCount = p + 1;
            double tailCount = window - headCount;
            inverseCount[p + 1] = 1 / headCount;
            tailShare[p] = tailCount / window;
            betweenWeight[p] = tailCount * headCount / window;
        }
    }

    static MergeWeights of(int window) {
        return new MergeWeights(window);
    }
}
