package cvntrade.verdict.statistics;

import cvntrade.base.Check;
import java.util.stream.IntStream;

/**
 * The bootstrap of a crypto × fold matrix that draws whole cryptos and whole folds.
 *
 * <p>The cells of one crypto share its market and those of one fold its time, so a plain bootstrap over the cells believes that it has more
 * evidence than there is. Drawing rows and columns keeps both kinds of kinship in every resample.
 *
 * <p>One instance holds the draws: all variants are resampled alike.
 */
public final class TwoWayBootstrap {
    private final int[][] cryptoRows;
    private final int[][] foldRows;

    private TwoWayBootstrap(int[][] cryptoRows, int[][] foldRows) {
        this.cryptoRows = cryptoRows;
        this.foldRows = foldRows;
    }

    /** @param seed a resample draws its cryptos first, then its folds, from one stream */
    public static TwoWayBootstrap seeded(int cryptos, int folds, int resamples, long seed) {
        Check.atLeast(1, cryptos, "cryptos");
        Check.atLeast(1, folds, "folds");
        int[][] cryptoRows = new int[Check.atLeast(1, resamples, "resamples")][];
        int[][] foldRows = new int[resamples][];
        Draws draws = new Draws(seed);
        for (int resample = 0; resample < resamples; resample++) {
            cryptoRows[resample] = draws.rows(cryptos);
            foldRows[resample] = draws.rows(folds);
        }
        return new TwoWayBootstrap(cryptoRows, foldRows);
    }

    /** On given draws: resample b takes the cryptos {@code cryptoRows[b]} and the folds {@code foldRows[b]}. */
    public static TwoWayBootstrap given(int[][] cryptoRows, int[][] foldRows) {
        if (cryptoRows.length != foldRows.length) {
            throw new IllegalArgumentException("every resample must draw cryptos and folds: cryptoDraws="
                    + cryptoRows.length + " foldDraws=" + foldRows.length);
        }
        return new TwoWayBootstrap(copy(cryptoRows), copy(foldRows));
    }

    /** The same draws of cryptos, all folds in each. */
    public TwoWayBootstrap cryptosOnly(int folds) {
        int[] every = IntStream.range(0, folds).toArray();
        return new TwoWayBootstrap(cryptoRows, every(every));
    }

    /** The same draws of folds, all cryptos in each. */
    public TwoWayBootstrap foldsOnly(int cryptos) {
        int[] every = IntStream.range(0, cryptos).toArray();
        return new TwoWayBootstrap(every(every), foldRows);
    }

    /** @param deltas one row a crypto, one column a fold; NaN is left out of a resample's mean */
    public ResampledMeans means(double[][] deltas) {
        double[] means = new double[cryptoRows.length];
        for (int resample = 0; resample < means.length; resample++) {
            means[resample] = mean(deltas, cryptoRows[resample], foldRows[resample]);
        }
        return ResampledMeans.of(means);
    }

    private static double mean(double[][] deltas, int[] cryptos, int[] folds) {
        double sum = 0;
        int known = 0;
        for (int crypto : cryptos) {
            for (int fold : folds) {
                double delta = deltas[crypto][fold];
                if (Double.isNaN(delta)) continue;
                sum += delta;
                known++;
            }
        }
        return sum / known; // Of nothing: 0/0, unknown.
    }

    private int[][] every(int[] rows) {
        return IntStream.range(0, cryptoRows.length).mapToObj(resample -> rows).toArray(int[][]::new);
    }

    private static int[][] copy(int[][] rows) {
        return IntStream.range(0, rows.length).mapToObj(i -> rows[i].clone()).toArray(int[][]::new);
    }
}
