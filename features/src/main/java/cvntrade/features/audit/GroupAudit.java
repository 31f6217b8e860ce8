package cvntrade.features.audit;

import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Both passes over a group of features whose values are held while they run. */
final class GroupAudit {
    /**
     * Rows computed beyond the cut. A sentence over signals is handed portion after portion of bars and cannot reach beyond the one it is in,
     * so more rows would cost and find nothing; a feature of another kind is computed whole in any case.
     */
    private static final int ROWS_BEYOND = 1024;

    private final List<Feature> features;
    private final FeatureInput input;
    private final List<Integer> cutRows;
    private final long seed;
    private final double[][] original;
    private final Map<Finding.Pass, Moves> moves = new TreeMap<>();
    private long comparedValues;

    GroupAudit(List<Feature> features, FeatureInput input, List<Integer> cutRows, long seed) {
        this.features = features;
        this.input = input;
        this.cutRows = cutRows;
        this.seed = seed;
        int rows = cutRows.get(cutRows.size() - 1) + 1;
        this.original = new double[features.size()][rows];
        FeatureEngine.deliver(features, input, rows, (feature, values, bars, firstRow) -> {
            System.arraycopy(values, 0, original[feature], firstRow, bars);
        });
    }

    void run() {
        int[] all = new int[features.size()];
        Arrays.setAll(all, i -> i);
        for (int cutRow : cutRows) {
            for (Rewrite rewrite : Rewrite.values()) {
                compare(all, futureRewritten(rewrite, cutRow), cutRow, rewrite, Finding.Pass.FUTURE);
                byBound().forEach((bound, group) -> {
                    FeatureInput rewritten = referencesRewritten(rewrite, cutRow - (long) bound);
                    compare(group, rewritten, cutRow, rewrite, Finding.Pass.DECLARED_BOUND);
                });
            }
        }
    }

    long comparedValues() {
        return comparedValues;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            for (Map.Entry<Finding.Pass, Moves> pass : moves.entrySet()) {
                Finding.@Nullable Breach worst = pass.getValue().worst.get(i);
                if (worst == null) continue;
                Feature feature = features.get(i);
                int count = pass.getValue().count[i];
                findings.add(Finding.of(worst, feature.name(), feature.key(), pass.getKey(), input.grid(), count));
            }
        }
        return findings;
    }

    List<String> neverKnown() {
        List<String> never = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (Arrays.stream(original[i]).allMatch(Double::isNaN))
                never.add(features.get(i).key());
        }
        return never;
    }

    /** The places of the features that read a reference, by the bound they declare. */
    private Map<Integer, int[]> byBound() {
        Map<Integer, int[]> groups = new TreeMap<>();
        for (int i = 0; i < features.size(); i++) {
            if (!features.get(i).readsReference()) continue;
            int[] one = {i};
            groups.merge(features.get(i).referenceDelayBars(), one, GroupAudit::joined);
        }
        return groups;
    }

    private static int[] joined(int[] left, int[] right) {
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    private FeatureInput futureRewritten(Rewrite rewrite, int cutRow) {
        long lastKeptBar = input.grid().firstBar() + cutRow;
        CandleSeries target = rewrite.after(lastKeptBar, input.target(), seed);
        return FeatureInput.of(target, references(rewrite, lastKeptBar));
    }

    private FeatureInput referencesRewritten(Rewrite rewrite, long lastKeptRow) {
        return FeatureInput.of(input.target(), references(rewrite, input.grid().firstBar() + lastKeptRow));
    }

    private Map<String, CandleSeries> references(Rewrite rewrite, long lastKeptBar) {
        Map<String, CandleSeries> rewritten = new LinkedHashMap<>();
        input.references().forEach((symbol, series) -> rewritten.put(symbol, rewrite.after(lastKeptBar, series, seed)));
        return rewritten;
    }

    /** Computes the chosen features anew and notes the first row up to the cut, of each, that is not the same bits. */
    private void compare(int[] chosen, FeatureInput rewritten, int cutRow, Rewrite rewrite, Finding.Pass pass) {
        Moves moved = moves.computeIfAbsent(pass, key -> new Moves(features.size()));
        List<Feature> group = Arrays.stream(chosen).mapToObj(features::get).toList();
        int[] firstMoved = new int[chosen.length];
        Arrays.fill(firstMoved, Integer.MAX_VALUE);
        double[] movedTo = new double[chosen.length];
        int rows = Math.min(rewritten.grid().bars(), cutRow + 1 + ROWS_BEYOND);
        FeatureEngine.deliver(group, rewritten, rows, (i, values, bars, firstRow) -> {
            int upTo = Math.min(bars, cutRow + 1 - firstRow);
            if (upTo <= 0 || firstMoved[i] != Integer.MAX_VALUE) return;
            double[] before = original[chosen[i]];
            int place = Arrays.mismatch(before, firstRow, firstRow + upTo, values, 0, upTo);
            if (place < 0) return;
            firstMoved[i] = firstRow + place;
            movedTo[i] = values[place];
        });
        for (int i = 0; i < chosen.length; i++) {
            if (firstMoved[i] == Integer.MAX_VALUE) continue;
            double before = original[chosen[i]][firstMoved[i]];
            moved.add(chosen[i], new Finding.Breach(rewrite, cutRow, firstMoved[i], before, movedTo[i]));
        }
        comparedValues += (long) chosen.length * (cutRow + 1);
    }

    /** For each feature the breach that reads furthest, and how often it moved. */
    private static final class Moves {
        private final Map<Integer, Finding.Breach> worst = new TreeMap<>();
        private final int[] count;

        Moves(int features) {
            count = new int[features];
        }

        void add(int feature, Finding.Breach breach) {
            count[feature]++;
            worst.merge(feature, breach, (old, next) -> next.barsAhead() > old.barsAhead() ? next : old);
        }
    }
}
