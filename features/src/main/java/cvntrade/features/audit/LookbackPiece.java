package cvntrade.features.audit;

import cvntrade.features.FeatureInput;
import cvntrade.features.audit.Cuts.Cut;
import cvntrade.features.audit.Finding.Pass;
import cvntrade.features.audit.Window.Difference;
import cvntrade.features.audit.Window.Stretch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Some cuts, at each of which the row of the cut is computed from exactly the bars that the column says it reads, of the target and of the
 * references. Columns of equal lookback share a slice, so a short lookback that is declared too short finds nothing to hide behind.
 *
 * @param subjects columns of any kind
 */
record LookbackPiece(List<Subject> subjects, FeatureInput input, List<Cut> cuts) implements Piece {
    /** One value a cut and column is held. */
    static final int CUTS_AT_A_TIME = 256;

    @Override
    public Tally call() {
        Tally tally = new Tally();
        List<Stretch> rows =
                cuts.stream().map(cut -> new Stretch(cut.row(), cut.row())).toList();
        List<Window> trueHistory = Window.computed(Subject.features(subjects), input, input.grid(), rows);
        for (int i = 0; i < cuts.size(); i++) {
            int row = cuts.get(i).row();
            Window window = trueHistory.get(i);
            byLookback().forEach((bars, members) -> {
                FeatureInput slice = Slice.upTo(row, bars).of(input);
                for (Difference difference : window.differences(members, slice, row)) {
                    int place = subjects.get(difference.feature()).place();
                    tally.moved(Pass.DECLARED_LOOKBACK, place, Breach.ofShorterHistory(row, difference));
                }
            });
            tally.compared(subjects.size());
        }
        return tally;
    }

    private Map<Integer, int[]> byLookback() {
        Map<Integer, int[]> groups = new TreeMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            groups.merge(subjects.get(i).feature().lookbackBars(), new int[] {i}, LookbackPiece::joined);
        }
        return groups;
    }

    private static int[] joined(int[] left, int[] right) {
        return IntStream.concat(Arrays.stream(left), Arrays.stream(right)).toArray();
    }
}
