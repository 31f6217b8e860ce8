package cvntrade.learning;

import java.util.Arrays;

/**
 * Scored rows from the highest score down, one rung per distinct score. A rung knows how many rows a threshold at its score calls BUY and
 * how many of them are; what depends on thresholds alone is read off here.
 */
final class ScoreLadder {
    private final float[] score;
    private final int[] called;
    private final int[] hit;

    private ScoreLadder(float[] score, int[] called, int[] hit) {
        this.score = score;
        this.called = called;
        this.hit = hit;
    }

    /**
     * @param scores one a row, none NaN, at least one
     * @param buy the labels of the same rows
     */
    static ScoreLadder of(float[] scores, boolean[] buy) {
        requirePairs(scores, buy);
        long[] sorted = new long[scores.length];
        for (int i = 0; i < scores.length; i++) sorted[i] = sortKey(scores[i], buy[i]);
        Arrays.sort(sorted);
        float[] score = new float[scores.length];
        int[] called = new int[scores.length];
        int[] hit = new int[scores.length];
        int rungs = 0;
        int hits = 0;
        for (int i = sorted.length - 1; i >= 0; i--) {
            float value = scoreOf(sorted[i]);
            hits += (int) (sorted[i] & 1);
            if (rungs == 0 || value != score[rungs - 1]) rungs++;
            score[rungs - 1] = value;
            called[rungs - 1] = sorted.length - i;
            hit[rungs - 1] = hits;
        }
        return new ScoreLadder(Arrays.copyOf(score, rungs), Arrays.copyOf(called, rungs), Arrays.copyOf(hit, rungs));
    }

    /** Count of the rows that are BUY. */
    int buys() {
        return hit[hit.length - 1];
    }

    /** The threshold that calls a number of rows BUY nearest to the wanted one; the higher on equality. */
    double nearestTo(double wantedRows) {
        double nearest = never();
        double distance = wantedRows;
        for (int rung = 0; rung < score.length; rung++) {
            double here = Math.abs(called[rung] - wantedRows);
            if (here < distance) {
                distance = here;
                nearest = score[rung];
            }
        }
        return nearest;
    }

    /** The threshold with the highest F1 of BUY; the highest threshold on equality. */
    double highestF1() {
        double best = never();
        double bestF1 = 0;
        for (int rung = 0; rung < score.length; rung++) {
            double f1 = 2.0 * hit[rung] / (called[rung] + buys());
            if (f1 > bestF1) {
                bestF1 = f1;
                best = score[rung];
            }
        }
        return best;
    }

    /**
     * Average precision: Σ (recall gained on a rung) × (precision down to it), without interpolation. NaN if no row is BUY.
     *
     * @see "scikit-learn average_precision_score (definition)"
     */
    double averagePrecision() {
        double sum = 0;
        int above = 0;
        for (int rung = 0; rung < score.length; rung++) {
            sum += (double) (hit[rung] - above) * hit[rung] / called[rung];
            above = hit[rung];
        }
        return sum / buys();
    }

    private double never() {
        return Math.nextUp(score[0]);
    }

    static void requirePairs(float[] scores, boolean[] buy) {
        if (scores.length != buy.length || scores.length == 0) {
            throw new IllegalArgumentException("every score must have its label, and there must be one: scores="
                    + scores.length + " labels=" + buy.length);
        }
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] >= 0 && scores[i] <= 1)) {
                throw new IllegalArgumentException(
                        "score must be a probability: position=" + i + " score=" + scores[i]);
            }
        }
    }

    /** Scores are not negative, so their bits sort as they do; the label rides along in the lowest bit. */
    private static long sortKey(float score, boolean buy) {
        return ((long) Float.floatToIntBits(score + 0f) << 1) | (buy ? 1 : 0);
    }

    private static float scoreOf(long key) {
        return Float.intBitsToFloat((int) (key >> 1));
    }
}
