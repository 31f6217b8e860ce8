package cvntrade.features;

import cvntrade.base.Check;
import cvntrade.base.Column;
import cvntrade.features.window.Finite;
import java.util.Arrays;
import java.util.List;

/** Computes features: one walk over the bars for all that are sentences over signals, the others one by one. Keeps no state. */
public final class FeatureEngine {
    private FeatureEngine() {}

    /** All features on all rows of the target, as floats, computed on the calling thread. */
    public static FeatureMatrix matrix(List<? extends Feature> features, FeatureInput input) {
        return matrix(features, input, 1);
    }

    /**
     * The same matrix on several threads: each walks over a stretch of the rows, begins a lookback before it, and writes into the one matrix.
     * A value depends on its window alone, so it is the same bits wherever a walk began.
     */
    public static FeatureMatrix matrix(List<? extends Feature> features, FeatureInput input, int threads) {
        List<Feature> columns = List.copyOf(features);
        float[] values = new float[Math.multiplyExact(input.grid().bars(), columns.size())];
        fill(values, columns, input, threads);
        return FeatureMatrix.owning(input.grid(), columns, values);
    }

    /**
     * Writes the same values over what the caller's memory holds.
     *
     * @param values row after row, each with one value a feature
     */
    public static void fill(float[] values, List<? extends Feature> features, FeatureInput input, int threads) {
        int rows = input.grid().bars();
        int columns = features.size();
        Check.atLeast(Math.multiplyExact(rows, columns), values.length, "values");
        Sentences sentences = Sentences.of(List.copyOf(features));
        MatrixWriter whole = new MatrixWriter(values, columns);
        sentences.others(
                (place, feature) -> whole.write(place, feature.on(input).toArray()));
        SideBySide.run(Check.atLeast(1, threads, "threads"), part -> {
            MatrixWriter writer = new MatrixWriter(values, columns);
            int from = (int) ((long) rows * part / threads);
            int to = (int) ((long) rows * (part + 1) / threads);
            sentences.walk(input, from, to, writer);
            writer.flush();
        });
    }

    /** All features on all rows of the target, as doubles; no infinity among them. */
    public static List<Column> columns(List<? extends Feature> features, FeatureInput input) {
        int rows = input.grid().bars();
        double[][] values = new double[features.size()][rows];
        deliver(features, input, rows, (feature, from, bars, firstRow) -> {
            double[] column = values[feature];
            for (int row = 0; row < bars; row++) column[firstRow + row] = Finite.orUnknown(from[row]);
        });
        return Arrays.stream(values).map(Column::owning).toList();
    }

    /** Takes values as they are computed: rows from {@code firstRow} on, in ascending portions for each feature. */
    @FunctionalInterface
    public interface Delivery {
        /** @param values the first {@code bars} are the feature's; the array is used again afterwards */
        void take(int feature, double[] values, int bars, int firstRow);
    }

    /**
     * Computes the first rows of all features and keeps none of them. The input is left whole, so a feature that reads bars after those rows
     * finds them.
     */
    public static void deliver(List<? extends Feature> features, FeatureInput input, int rows, Delivery delivery) {
        Check.within(0, input.grid().bars(), rows, "rows");
        if (rows == 0) return;
        Sentences sentences = Sentences.of(List.copyOf(features));
        sentences.others(
                (place, feature) -> delivery.take(place, feature.on(input).toArray(), rows, 0));
        sentences.walk(input, 0, rows, delivery);
    }
}
