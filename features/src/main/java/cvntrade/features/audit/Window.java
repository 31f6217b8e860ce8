package cvntrade.features.audit;

import cvntrade.base.Grid;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.Portion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of some features on a stretch of rows, which a later computation must give again. Rows are those of one grid throughout. */
final class Window {
    private final List<Feature> features;
    private final Grid grid;
    private final int firstRow;
    private final double[][] values;

    private Window(List<Feature> features, Grid grid, int firstRow, int rows) {
        this.features = features;
        this.grid = grid;
        this.firstRow = firstRow;
        this.values = new double[features.size()][rows];
    }

    /** A stretch of rows, both ends included. */
    record Stretch(int firstRow, int lastRow) {}

    /** A value that is not what it was. */
    record Difference(int feature, int row, double before, double after) {}

    /**
     * Computes features once, from the first bar of the input on, and keeps their values on some stretches.
     *
     * @param grid whose rows the stretches count; the input may be a slice of it
     * @return one window a stretch, in order
     */
    static List<Window> computed(List<Feature> features, FeatureInput input, Grid grid, List<Stretch> stretches) {
        List<Window> windows = new ArrayList<>();
        int lastRow = 0;
        for (Stretch stretch : stretches) {
            windows.add(new Window(features, grid, stretch.firstRow(), stretch.lastRow() - stretch.firstRow() + 1));
            lastRow = Math.max(lastRow, stretch.lastRow());
        }
        int offset = offset(input, grid);
        FeatureEngine.deliver(features, input, lastRow + 1 - offset, (feature, from, bars, at) -> {
            for (Window window : windows) window.keep(feature, from, bars, at + offset);
        });
        return windows;
    }

    /** Where the input's first row lies on the grid. */
    private static int offset(FeatureInput input, Grid grid) {
        return Math.toIntExact(input.grid().firstBar() - grid.firstBar());
    }

    private void keep(int feature, double[] from, int bars, int row) {
        double[] kept = values[feature];
        int begin = Math.max(row, firstRow);
        int end = Math.min(row + bars, firstRow + kept.length);
        if (begin < end) System.arraycopy(from, begin - row, kept, begin - firstRow, end - begin);
    }

    /** Whether any value of a feature is known here. */
    boolean knows(int feature) {
        return !Arrays.stream(values[feature]).allMatch(Double::isNaN);
    }

    int[] allFeatures() {
        return IntStream.range(0, features.size()).toArray();
    }

    /** For each feature the first row whose value is not the same bits in another window of the same rows. */
    List<Difference> differences(Window other) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int place = Arrays.mismatch(values[i], other.values[i]);
            if (place >= 0) {
                differences.add(new Difference(i, firstRow + place, values[i][place], other.values[i][place]));
            }
        }
        return differences;
    }

    /**
     * Computes some of the features on another input and says for each the first row, from this window's first to a last one, whose value is
     * not the same bits.
     *
     * @param chosen numbers of the features
     * @param input whole or a slice; may end anywhere after the last row
     */
    List<Difference> differences(int[] chosen, FeatureInput input, int lastRow) {
        List<Feature> again = Arrays.stream(chosen).mapToObj(features::get).toList();
        @Nullable Difference[] first = new @Nullable Difference[chosen.length];
        int offset = offset(input, grid);
        int rows = Math.min(input.grid().bars(), lastRow + 1 - offset + Portion.BARS);
        FeatureEngine.deliver(again, input, rows, (i, from, bars, at) -> {
            if (first[i] != null) return;
            int begin = Math.max(at + offset, firstRow);
            int end = Math.min(at + offset + bars, lastRow + 1);
            if (begin >= end) return;
            double[] before = values[chosen[i]];
            int inside = begin - firstRow;
            int delivered = begin - at - offset;
            int place = Arrays.mismatch(before, inside, inside + end - begin, from, delivered, delivered + end - begin);
            if (place >= 0) {
                first[i] = new Difference(chosen[i], begin + place, before[inside + place], from[delivered + place]);
            }
        });
        return Arrays.stream(first).flatMap(Stream::ofNullable).toList();
    }
}
