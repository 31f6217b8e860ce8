package cvntrade.learning;

import java.util.Arrays;

/**
 * F1 of BUY over single days: how low it falls by chance alone on so few rows, without which the figure of one day cannot be read.
 *
 * @see "spec.md §11"
 */
public final class DailyF1 {
    /** Bars of a day of 15 minutes. */
    public static final int DAY_BARS = 96;

    private static final double LOW = 0.05;

    private DailyF1() {}

    /**
     * The 5 % quantile over all windows of {@link #DAY_BARS} bars that begin at a row, the last ones left out where the rows end before the
     * window does. A window in which nothing is called BUY or nothing is counts as 0.
     *
     * @param rows in time order, one number a bar; a bar may lack
     * @param scores one a row
     * @param buy the label of each
     * @return NaN if the rows span less than a day
     */
    public static double lowQuantile(Rows rows, float[] scores, boolean[] buy, double threshold) {
        double[] f1 = new double[rows.size()];
        int windows = 0;
        int end = 0;
        int called = 0;
        int buys = 0;
        int hits = 0;
        for (int first = 0; first < rows.size(); first++) {
            int beyond = rows.get(first) + DAY_BARS;
            for (; end < rows.size() && rows.get(end) < beyond; end++) {
                if (scores[end] >= threshold) called++;
                if (buy[end]) buys++;
                if (scores[end] >= threshold && buy[end]) hits++;
            }
            if (rows.last() < beyond - 1) break;
            f1[windows++] = hits == 0 ? 0 : 2.0 * hits / (called + buys);
            if (scores[first] >= threshold) called--;
            if (buy[first]) buys--;
            if (scores[first] >= threshold && buy[first]) hits--;
        }
        if (windows == 0) return Double.NaN;
        Arrays.sort(f1, 0, windows);
        return f1[(int) (LOW * (windows - 1))];
    }
}
