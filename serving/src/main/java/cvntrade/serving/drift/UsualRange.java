package cvntrade.serving.drift;

import java.util.Arrays;

/**
 * Where a number of a week lay in training: around its median, with a deviation of its own on each side.
 *
 * <p>Weekly means of volatility reach further up than down. One deviation for both sides would call the upper weeks unusual far too often and
 * the lower ones never; two are the plain standard deviation where the weeks lie evenly.
 */
final class UsualRange {
    private static final double ROUNDING = 1e-9;

    private final double median;
    private final double below;
    private final double above;
    private final TrainingRanks distances;

    private UsualRange(double median, double below, double above, TrainingRanks distances) {
        this.median = median;
        this.below = below;
        this.above = above;
        this.distances = distances;
    }

    /**
     * @param weeks one number a week; NaN takes no part
     * @param scale size of the values that the numbers came from: a distance below 1e-9 of it is rounding
     */
    static UsualRange of(double[] weeks, double scale) {
        double[] known = WeekBars.known(weeks);
        double median = TrainingRanks.of(known).median();
        double least = ROUNDING * scale;
        UsualRange range = new UsualRange(
                median, side(known, median, -1, least), side(known, median, 1, least), TrainingRanks.of(known));
        double[] distances =
                Arrays.stream(known).map(week -> Math.abs(range.sigmas(week))).toArray();
        return new UsualRange(median, range.below, range.above, TrainingRanks.of(distances));
    }

    /** Root of the mean square of the distances on one side, of the finite ones. */
    private static double side(double[] known, double median, int sign, double least) {
        double meanSquare = Arrays.stream(known)
                .map(week -> sign * (week - median))
                .filter(distance -> distance >= 0 && Double.isFinite(distance))
                .map(distance -> distance * distance)
                .average()
                .orElse(0);
        return Math.max(least, Math.sqrt(meanSquare));
    }

    int count() {
        return distances.count();
    }

    /** Distance from the median in deviations of that side: negative below it. */
    double sigmas(double value) {
        if (value == median) return 0;
        double distance = value - median;
        return distance / (distance < 0 ? below : above);
    }

    /** Share of the weeks that lie at least as far out, on either side. */
    double p(double value) {
        return Double.isNaN(value) ? Double.NaN : distances.p(Math.abs(sigmas(value)));
    }
}
