package cvntrade.verdict.gates;

import cvntrade.verdict.statistics.Sample;
import cvntrade.verdict.table.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One metric of two variants on the same cryptos and folds. A pair in which either is undefined is left out and counted; means and tests
 * are over the rest.
 */
public final class PairedCells {
    private final Metric metric;
    private final boolean measured;
    private final double[][] first;
    private final double[][] second;

    PairedCells(Metric metric, boolean measured, double[][] first, double[][] second) {
        this.metric = metric;
        this.measured = measured;
        this.first = first;
        this.second = second;
    }

    public Metric metric() {
        return metric;
    }

    /** Whether both tables have the metric at all. */
    public boolean measured() {
        return measured;
    }

    public int cryptos() {
        return first.length;
    }

    public int folds() {
        return first[0].length;
    }

    /** First less second; NaN where the pair is left out. */
    public double delta(int crypto, int fold) {
        return first[crypto][fold] - second[crypto][fold];
    }

    /** One row a crypto, one column a fold. */
    public double[][] deltas() {
        return IntStream.range(0, cryptos()).mapToObj(this::ofCrypto).toArray(double[][]::new);
    }

    /** The known differences, crypto by crypto. */
    public double[] known() {
        return Arrays.stream(deltas())
                .flatMapToDouble(Arrays::stream)
                .filter(delta -> !Double.isNaN(delta))
                .toArray();
    }

    public int leftOut() {
        return cryptos() * folds() - known().length;
    }

    public double leftOutShare() {
        return (double) leftOut() / (cryptos() * folds());
    }

    /** Over all known pairs; NaN if there is none. */
    public double mean() {
        return mean(known());
    }

    /** One a crypto, over its known folds; NaN if there is none. */
    public List<Double> cryptoMeans() {
        return IntStream.range(0, cryptos())
                .mapToObj(crypto -> mean(knownOfCrypto(crypto)))
                .collect(Collectors.toUnmodifiableList());
    }

    /** One a fold, over its known cryptos; NaN if there is none. */
    public List<Double> foldMeans() {
        return IntStream.range(0, folds())
                .mapToObj(fold -> mean(IntStream.range(0, cryptos())
                        .mapToDouble(crypto -> delta(crypto, fold))
                        .filter(delta -> !Double.isNaN(delta))
                        .toArray()))
                .collect(Collectors.toUnmodifiableList());
    }

    public double[] knownOfCrypto(int crypto) {
        return Arrays.stream(ofCrypto(crypto))
                .filter(delta -> !Double.isNaN(delta))
                .toArray();
    }

    /** The values of the first arm in the known pairs. */
    double[] firstOfKnown() {
        return ofKnown(first);
    }

    /** The values of the second arm in the known pairs. */
    double[] secondOfKnown() {
        return ofKnown(second);
    }

    private double[] ofCrypto(int crypto) {
        return IntStream.range(0, folds())
                .mapToDouble(fold -> delta(crypto, fold))
                .toArray();
    }

    private double[] ofKnown(double[][] arm) {
        return IntStream.range(0, cryptos())
                .mapToObj(crypto -> IntStream.range(0, folds())
                        .filter(fold -> !Double.isNaN(delta(crypto, fold)))
                        .mapToDouble(fold -> arm[crypto][fold]))
                .flatMapToDouble(DoubleStream::sequential)
                .toArray();
    }

    private static double mean(double[] known) {
        return known.length == 0 ? Double.NaN : Sample.of(known).mean();
    }
}
