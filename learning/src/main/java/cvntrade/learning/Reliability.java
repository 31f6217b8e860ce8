package cvntrade.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether scores are what they say: rows by score, in bins of equal width over [0, 1], with how many of them are BUY. A bin holds its
 * lower end and the last one 1 too, like scikit-learn's {@code calibration_curve} with {@code strategy="uniform"}.
 *
 * @param bins from the lowest scores on
 */
public record Reliability(List<Bin> bins) {
    public static final int BINS = 10;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * @param rows count of rows with such a score
     * @param scoreSum sum of their scores
     * @param buys count of those that are BUY
     */
    public record Bin(int rows, double scoreSum, int buys) {
        /** NaN without a row. */
        public double meanScore() {
            return scoreSum / rows;
        }

        /** NaN without a row. */
        public double buyShare() {
            return (double) buys / rows;
        }

        Bin plus(Bin other) {
            return new Bin(rows + other.rows, scoreSum + other.scoreSum, buys + other.buys);
        }
    }

    /**
     * @param scores probabilities of BUY
     * @param buy the labels of the same rows
     */
    public static Reliability of(float[] scores, boolean[] buy) {
        int[] rows = new int[BINS];
        double[] sums = new double[BINS];
        int[] buys = new int[BINS];
        for (int i = 0; i < scores.length; i++) {
            int bin = Math.min(BINS - 1, (int) (scores[i] * BINS));
            rows[bin]++;
            sums[bin] += scores[i];
            if (buy[i]) buys[bin]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) bins.add(new Bin(rows[bin], sums[bin], buys[bin]));
        return new Reliability(bins);
    }

    /** All rows of both. */
    public Reliability plus(Reliability other) {
        List<Bin> sum = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) sum.add(bins.get(bin).plus(other.bins.get(bin)));
        return new Reliability(sum);
    }
}
