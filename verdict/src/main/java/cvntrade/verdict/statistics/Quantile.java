package cvntrade.verdict.statistics;

import cvntrade.base.Check;

/** Quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan, NumPy's default). */
final class Quantile {
    private Quantile() {}

    /**
     * @param sorted ascending, at least one value
     * @param level  in [0, 1]; the position is {@code (count − 1) · level}
     */
    static double of(double[] sorted, double level) {
        Check.within(0, 1, level, "level");
        double position = (sorted.length - 1) * level;
        int below = (int) Math.floor(position);
        if (below == sorted.length - 1) return sorted[below];
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (position - below);
    }

    /** The middle part of the values: as much is cut off below as above. */
    static Interval middle(double[] sorted, double confidence) {
        double tail = (1 - confidence) / 2;
        return new Interval(of(sorted, tail), of(sorted, 1 - tail));
    }
}
