package cvntrade.verdict.statistics;

import java.util.Arrays;

/**
 * Tests of the mean of a crypto × fold matrix of paired differences that allow for kinship between its cells.
 *
 * <p>With C cryptos, F folds, N = C · F and e = delta − mean: the variance of the mean clustered by crypto is Σ_c(Σ_f e)² / N² · C/(C − 1),
 * by fold alike, and Σe² / N² · N/(N − 1) as if all cells were independent.
 *
 * @see "Cameron, Gelbach and Miller 2011 (two-way clusters); Nadeau and Bengio 2003 (correction for overlapping training sets)"
 */
public final class RobustMatrix {
    private static final int SIGN_FLIP_CLUSTERS_MAX = 20;
    private static final double SIGN_FLIP_SLACK = 1e-12;

    private final Sample cells;
    private final Sample cryptoMeans;
    private final Sample foldMeans;

    private RobustMatrix(Sample cells, Sample cryptoMeans, Sample foldMeans) {
        this.cells = cells;
        this.cryptoMeans = cryptoMeans;
        this.foldMeans = foldMeans;
    }

    /** @param deltas at least two rows (cryptos) of at least two columns (folds), all known */
    public static RobustMatrix of(double[][] deltas) {
        if (deltas.length < 2 || deltas[0].length < 2) {
            throw new IllegalArgumentException("matrix must have two cryptos and two folds: cryptos=" + deltas.length
                    + " folds=" + (deltas.length == 0 ? 0 : deltas[0].length));
        }
        int folds = deltas[0].length;
        double[] cells = new double[deltas.length * folds];
        double[][] byFold = new double[folds][deltas.length];
        for (int crypto = 0; crypto < deltas.length; crypto++) {
            if (deltas[crypto].length != folds) throw new IllegalArgumentException("every crypto must have every fold");
            System.arraycopy(deltas[crypto], 0, cells, crypto * folds, folds);
            for (int fold = 0; fold < folds; fold++) byFold[fold][crypto] = deltas[crypto][fold];
        }
        return new RobustMatrix(Sample.of(cells), means(deltas), means(byFold));
    }

    public double mean() {
        return cells.mean();
    }

    public double[] cryptoMeans() {
        return cryptoMeans.values();
    }

    public double[] foldMeans() {
        return foldMeans.values();
    }

    public double varianceByCrypto() {
        return clusterVariance(cryptoMeans);
    }

    public double varianceByFold() {
        return clusterVariance(foldMeans);
    }

    public double varianceOfIndependentCells() {
        return cells.variance() / cells.count();
    }

    /** Crypto + fold − independent; the difference can fall below either and even below zero. */
    public double varianceTwoWayRaw() {
        return varianceByCrypto() + varianceByFold() - varianceOfIndependentCells();
    }

    public double varianceTwoWay() {
        return Math.max(varianceTwoWayRaw(), Math.max(varianceByCrypto(), varianceByFold()));
    }

    /** The two-way clustered test, with one degree of freedom less than the smaller number of clusters. */
    public ClusteredT twoWay() {
        int degreesOfFreedom = Math.min(cryptoMeans.count(), foldMeans.count()) - 1;
        return new ClusteredT(mean(), Math.sqrt(varianceTwoWay()), degreesOfFreedom);
    }

    /** The t test over one mean a crypto. */
    public PairedT cryptoMeansTest() {
        return PairedT.of(cryptoMeans);
    }

    /** The t test over one mean a fold. */
    public PairedT foldMeansTest() {
        return PairedT.of(foldMeans);
    }

    /** All cells as one set, the variance raised by the overlap of training sets: (1/N + 1/(F − 1)) · s². */
    public ClusteredT nadeauBengio() {
        double variance = (1.0 / cells.count() + 1.0 / (foldMeans.count() - 1)) * cells.variance();
        return new ClusteredT(mean(), Math.sqrt(variance), cells.count() - 1);
    }

    /** Share of all sign flips of the crypto means whose mean is at least the observed; NaN above 20 cryptos. */
    public double signFlipByCrypto() {
        return signFlip(cryptoMeans);
    }

    /** Share of all sign flips of the fold means whose mean is at least the observed; NaN above 20 folds. */
    public double signFlipByFold() {
        return signFlip(foldMeans);
    }

    /** Since Σ_f e = F · (crypto mean − mean), the cluster formula is the variance of the cluster means over their count. */
    private static double clusterVariance(Sample clusterMeans) {
        return clusterMeans.variance() / clusterMeans.count();
    }

    private static double signFlip(Sample clusterMeans) {
        int clusters = clusterMeans.count();
        if (clusters > SIGN_FLIP_CLUSTERS_MAX) return Double.NaN; // Two to the power of so many is not worth the wait.
        double[] means = clusterMeans.values();
        double observed = clusterMeans.mean();
        int atLeast = 0;
        for (int signs = 0; signs < 1 << clusters; signs++) {
            double sum = 0;
            for (int cluster = 0; cluster < clusters; cluster++) {
                sum += (signs >> cluster & 1) == 0 ? means[cluster] : -means[cluster];
            }
            if (sum / clusters >= observed - SIGN_FLIP_SLACK) atLeast++;
        }
        return (double) atLeast / (1 << clusters);
    }

    private static Sample means(double[][] rows) {
        return Sample.of(Arrays.stream(rows).mapToDouble(Sample::mean).toArray());
    }
}
