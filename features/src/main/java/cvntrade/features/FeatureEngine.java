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
        Grid grid = input.grid();
        int width = columns.size();
        float[] values = new float[Math.multiplyExact(grid.bars(), width)];
        compute(columns, input, grid.bars(), (feature, from, bars, firstBar) -> {
            int at = grid.rowOf(firstBar) * width + feature;
            for (int row = 0; row < bars; row++, at += width) values[at] = Finite.orUnknownFloat(from[row]);
        });
        return FeatureMatrix.owning(grid, columns, values);
    }

    /** All features on all rows of the target, as doubles; no infinity among them. */
    public static List<Column> columns(List<? extends Feature> features, FeatureInput input) {
        return columns(features, input, input.grid().bars());
    }

    /**
     * The same for the first rows of the target alone, with the same bits. The input is left whole, so a feature that reads bars after those
     * rows finds them.
     */
    public static List<Column> columns(List<? extends Feature> features, FeatureInput input, int rows) {
        Check.within(0, input.grid().bars(), rows, "rows");
        double[][] values = new double[features.size()][rows];
        Grid grid = input.grid();
        compute(List.copyOf(features), input, rows, (feature, from, bars, firstBar) -> {
            double[] column = values[feature];
            int at = grid.rowOf(firstBar);
            for (int row = 0; row < bars; row++) column[at + row] = Finite.orUnknown(from[row]);
        });
        return Arrays.stream(values).map(Column::owning).toList();
    }

    private static void compute(List<Feature> features, FeatureInput input, int rows, Walk.Delivery delivery) {
        if (rows == 0) return;
        List<SignalFeature> sentences = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (features.get(i) instanceof SignalFeature sentence) {
                sentences.add(sentence);
                places.add(i);
            } else {
                delivery.take(
                        i,
                        features.get(i).on(input).toArray(),
                        rows,
                        input.grid().firstBar());
            }
        }
        int[] place = places.stream().mapToInt(Integer::intValue).toArray();
        walk(sentences, input, rows, (i, values, bars, firstBar) -> delivery.take(place[i], values, bars, firstBar));
    }

    /** Begins early enough for the longest window of the first row, but not before there is any candle. */
    private static void walk(List<SignalFeature> features, FeatureInput input, int rows, Walk.Delivery delivery) {
        if (features.isEmpty()) return;
        Plan plan = Plan.of(features);
        long firstRow = input.grid().firstBar();
        long firstBar = Math.max(input.firstBar(), firstRow - plan.lookbackBars() + 1);
        Walk walk = new Walk(plan, input, firstBar, (feature, values, bars, from) -> {
            if (from >= firstRow) delivery.take(feature, values, bars, from);
        });
        walk.until(firstRow);
        walk.until(firstRow + rows);
    }
}
