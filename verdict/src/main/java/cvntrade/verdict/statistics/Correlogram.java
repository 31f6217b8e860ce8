package cvntrade.verdict.statistics;

import cvntrade.base.Check;
import java.util.Arrays;

/**
 * Pearson's correlations of one series with another some rows later, lag by lag, and how large they get by chance.
 *
 * <p>A pair with an unknown value takes no part: an unknown value is put at the mean of its series. Means and deviations are those of the
 * whole series, so the few pairs that a lag loses at the ends are not corrected for.
 *
 * <p>Chance is what is left when the later series keeps the size of each of its values in place and takes their directions from its own rows,
 * shuffled in blocks. Prices move much at the same times; shuffling sizes too would take that away, and with it most of the width that
 * chance truly has.
 */
public final class Correlogram {
    private final double[] earlier;
    private final double[] later;
    private final double[] laterUnit;
    private final int firstLag;
    private final int lastLag;

    /**
     * @param earlier one value a row; NaN is unknown
     * @param later one value a row; NaN is unknown
     * @param firstLag rows by which the later series comes later, at least
     * @param lastLag and at most
     */
    public Correlogram(double[] earlier, double[] later, int firstLag, int lastLag) {
        if (earlier.length != later.length) {
            throw new IllegalArgumentException(
                    "series must have the same rows: earlier=" + earlier.length + " later=" + later.length);
        }
        Check.atLeast(0, firstLag, "firstLag");
        Check.atLeast(firstLag, lastLag, "lastLag");
        this.earlier = unit(earlier);
        this.later = later.clone();
        this.laterUnit = unit(later);
        this.firstLag = firstLag;
        this.lastLag = lastLag;
    }

    /** One a lag, from the first; NaN throughout where a series has no two different known values. */
    public double[] correlations() {
        return against(laterUnit);
    }

    /**
     * The largest absolute correlation over the lags, one a shuffle; 0 throughout where there is no correlation to be had.
     *
     * @param seed of the first shuffle; the k-th has the same order for every series of as many rows
     */
    public LargestByChance largestByChance(BlockShuffle shuffle, int shuffles, long seed) {
        double[] largest = new double[shuffles];
        for (int k = 0; k < shuffles; k++) {
            for (double correlation : against(unit(withDirections(shuffle.order(seed + k))))) {
                if (Math.abs(correlation) > largest[k]) largest[k] = Math.abs(correlation);
            }
        }
        return LargestByChance.of(largest);
    }

    private double[] withDirections(int[] order) {
        double[] shuffled = new double[later.length];
        for (int row = 0; row < shuffled.length; row++) {
            shuffled[row] = Math.abs(later[row]) * Math.signum(later[order[row]]);
        }
        return shuffled;
    }

    private double[] against(double[] other) {
        double[] correlations = new double[lastLag - firstLag + 1];
        for (int k = 0; k < correlations.length; k++) correlations[k] = product(earlier, other, firstLag + k);
        return correlations;
    }

    /** Four running sums, because one would wait for each addition to end; always in the same order. */
    private static double product(double[] earlier, double[] later, int lag) {
        int count = Math.max(0, earlier.length - lag);
        int whole = count - count % 4;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int row = 0; row < whole; row += 4) {
            a += earlier[row] * later[row + lag];
            b += earlier[row + 1] * later[row + lag + 1];
            c += earlier[row + 2] * later[row + lag + 2];
            d += earlier[row + 3] * later[row + lag + 3];
        }
        for (int row = whole; row < count; row++) a += earlier[row] * later[row + lag];
        return (a + b) + (c + d);
    }

    /** Less its mean and of length one; an unknown value is 0, all are NaN if no two known ones differ. */
    private static double[] unit(double[] values) {
        double[] unit = new double[values.length];
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (known.length == 0 || !Sample.of(known).hasSpread()) {
            Arrays.fill(unit, Double.NaN);
            return unit;
        }
        double mean = Sample.mean(known);
        double squares = 0;
        for (double value : known) squares += (value - mean) * (value - mean);
        double length = Math.sqrt(squares);
        for (int row = 0; row < unit.length; row++) {
            if (!Double.isNaN(values[row])) unit[row] = (values[row] - mean) / length;
        }
        return unit;
    }
}
