package cvntrade.serving.drift;

import java.util.Arrays;

/** One number for each week of the training span, and how rare a larger one is. */
final class TrainingRanks {
    private final double[] sorted;

    private TrainingRanks(double[] sorted) {
        this.sorted = sorted;
    }

    /** @param weeks one a week; NaN is a week without rows enough, and takes no part */
    static TrainingRanks of(double[] weeks) {
        double[] sorted = WeekBars.known(weeks);
        Arrays.sort(sorted);
        return new TrainingRanks(sorted);
    }

    int count() {
        return sorted.length;
    }

    double median() {
        int middle = sorted.length / 2;
        if (sorted.length == 0) return Double.NaN;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** (1 + weeks with at least this value) ÷ (1 + weeks): never 0, because the week that asks is one of them. */
    double p(double value) {
        int below = 0;
        int end = sorted.length;
        while (below < end) {
            int middle = (below + end) >>> 1;
            if (sorted[middle] < value) below = middle + 1;
            else end = middle;
        }
        return (1.0 + sorted.length - below) / (1.0 + sorted.length);
    }
}
