package cvntrade.features.audit;

import cvntrade.features.FeatureInput;
import cvntrade.features.audit.Cuts.Cut;
import cvntrade.features.audit.Finding.Pass;
import cvntrade.features.audit.Window.Difference;
import cvntrade.features.audit.Window.Stretch;
import java.util.List;

/**
 * Some cuts, at each of which columns of any kind are computed on the whole rewritten history and every row up to the cut is compared. What
 * sees the whole input at once could move any row, so nothing less would do for it.
 */
record WholePiece(List<Subject> subjects, FeatureInput input, List<Cut> cuts, long seed) implements Piece {
    /** How many columns are held, all rows of each. */
    static final int COLUMNS_AT_A_TIME = 128;

    /** The true history is computed once for so many cuts, which are then one step of the progress. */
    static final int CUTS_AT_A_TIME = 8;

    @Override
    public Tally call() {
        Tally tally = new Tally();
        Stretch allRows = new Stretch(0, cuts.get(cuts.size() - 1).row());
        Window trueHistory = Window.computed(Subject.features(subjects), input, input.grid(), List.of(allRows))
                .get(0);
        int[] all = trueHistory.allFeatures();
        for (int i : all) if (trueHistory.knows(i)) tally.known(subjects.get(i).place());
        for (Cut cut : cuts) {
            long lastKeptBar = input.grid().firstBar() + cut.row();
            for (Rewrite rewrite : Rewrite.values()) {
                FeatureInput future = rewrite.allAfter(lastKeptBar, input, seed);
                compare(trueHistory, all, future, cut, rewrite, Pass.FUTURE, tally);
                new Bounds(subjects).forEach((bound, members) -> {
                    FeatureInput references = rewrite.referencesAfter(lastKeptBar - bound, input, seed);
                    compare(trueHistory, members, references, cut, rewrite, Pass.DECLARED_BOUND, tally);
                });
            }
        }
        return tally;
    }

    private void compare(
            Window trueHistory,
            int[] members,
            FeatureInput rewritten,
            Cut cut,
            Rewrite rewrite,
            Pass pass,
            Tally tally) {
        for (Difference difference : trueHistory.differences(members, rewritten, cut.row())) {
            int place = subjects.get(difference.feature()).place();
            tally.moved(pass, place, Breach.ofRewriting(rewrite, cut.row(), difference));
        }
        tally.compared((long) members.length * (cut.row() + 1));
    }
}
