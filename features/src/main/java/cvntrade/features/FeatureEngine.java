package cvntrade.features;

import cvntrade.base.Check;
import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.features.window.Finite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Computes features: one walk over the bars for all that are sentences over signals, the others one by one. Keeps no state. */
public final class FeatureEngine {
    private FeatureEngine() {}

    /** All features on all rows of the target, as floats. */
    public static FeatureMatrix matrix(List<? extends Feature> features, FeatureInput input) {
        List<Feature> columns = List.copyOf(features);
        MatrixWriter writer = new MatrixWriter(input.grid().bars(), columns.size());
        deliver(columns, input, input.grid().bars(), writer);
        return FeatureMatrix.owning(input.grid(), columns, writer.finished());
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
        if (rows > 0) compute(List.copyOf(features), input, rows, delivery);
    }

    private static void compute(List<Feature> features, FeatureInput input, int rows, Delivery delivery) {
        List<SignalFeature> sentences = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (features.get(i) instanceof SignalFeature sentence) {
                sentences.add(sentence);
                places.add(i);
            } else {
                delivery.take(i, features.get(i).on(input).toArray(), rows, 0);
            }
        }
        int[] place = places.stream().mapToInt(Integer::intValue).toArray();
        walk(sentences, input, rows, (i, values, bars, firstRow) -> delivery.take(place[i], values, bars, firstRow));
    }

    /** Begins early enough for the longest window of the first row, but not before there is any candle. */
    private static void walk(List<SignalFeature> features, FeatureInput input, int rows, Delivery delivery) {
        if (features.isEmpty()) return;
        Plan plan = Plan.of(features);
        Grid grid = input.grid();
        long firstBar = Math.max(input.firstBar(), grid.firstBar() - plan.lookbackBars() + 1);
        Walk walk = new Walk(plan, input, firstBar, (feature, values, bars, from) -> {
            if (grid.holds(from)) delivery.take(feature, values, bars, grid.rowOf(from));
        });
        walk.until(grid.firstBar());
        walk.until(grid.firstBar() + rows);
    }
}
