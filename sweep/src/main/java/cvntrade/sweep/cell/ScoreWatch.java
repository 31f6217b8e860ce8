package cvntrade.sweep.cell;

import cvntrade.learning.Rows;

/** Sees what a fit says of each labelled test row, which a cell keeps in sums alone. */
@FunctionalInterface
public interface ScoreWatch {
    /** Looks away. */
    ScoreWatch NONE = (key, seedNumber, test, scores, buys, threshold) -> {};

    /**
     * @param test the rows, in time order
     * @param scores one a row
     * @param buys the label of each
     * @param threshold BUY is called where the score is at least this
     */
    void scored(CellKey key, int seedNumber, Rows test, float[] scores, boolean[] buys, double threshold);
}
