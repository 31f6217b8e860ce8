package cvntrade.features.audit;

import cvntrade.features.FeatureInput;
import cvntrade.features.audit.Cuts.Cut;
import cvntrade.features.audit.Finding.Pass;
import cvntrade.features.audit.Window.Difference;
import cvntrade.features.audit.Window.Stretch;
import java.util.List;

/**
 * Some cuts, at each of which columns that are sentences are computed on a slice. The slice as it is must give the bits of the whole true
 * history, so that it may stand for it; then the slice rewritten must give the bits of the slice.
 *
 * @param subjects sentences over signals, all of them
 * @param cuts in order
 */
record SlicedPiece(List<Subject> subjects, FeatureInput input, List<Cut> cuts, long seed) implements Piece {
    /** Values of the true history that are held at a time: 64 MB. */
    private static final int VALUES_HELD = 8_000_000;

    /** How many cuts may share a piece, so that what it holds is bounded. */
    static int cutsAtATime(List<Subject> subjects) {
        return Math.max(1, VALUES_HELD / (subjects.size() * comparedRows(subjects)));
    }

    private static int comparedRows(List<Subject> subjects) {
        return Slice.comparedRows(new Bounds(subjects).longest());
    }

    @Override
    public Tally call() {
        Tally tally = new Tally();
        int compared = comparedRows(subjects);
        int lookbackBars = Subject.lookbackBars(subjects);
        List<Stretch> stretches = cuts.stream()
                .map(cut -> new Stretch(Math.max(0, cut.row() + 1 - compared), cut.row()))
                .toList();
        List<Window> trueHistory = Window.computed(Subject.features(subjects), input, input.grid(), stretches);
        for (int i = 0; i < cuts.size(); i++) {
            Slice slice =
                    Slice.at(cuts.get(i), compared, lookbackBars, input.grid().bars());
            new AtCut(cuts.get(i), stretches.get(i), slice.of(input), tally).compare(trueHistory.get(i));
        }
        return tally;
    }

    /** One cut at work. */
    private final class AtCut {
        private final Cut cut;
        private final Stretch stretch;
        private final FeatureInput slice;
        private final Tally tally;
        private final long lastKeptBar;
        private final Bounds bounds = new Bounds(subjects);

        AtCut(Cut cut, Stretch stretch, FeatureInput slice, Tally tally) {
            this.cut = cut;
            this.stretch = stretch;
            this.slice = slice;
            this.tally = tally;
            this.lastKeptBar = input.grid().firstBar() + cut.row();
        }

        void compare(Window trueHistory) {
            Window sliced = Window.computed(Subject.features(subjects), slice, input.grid(), List.of(stretch))
                    .get(0);
            int[] all = sliced.allFeatures();
            for (int i : all) if (sliced.knows(i)) tally.known(subjects.get(i).place());
            for (Difference difference : trueHistory.differences(sliced)) {
                note(Pass.STARTING_POINT, Breach.ofShorterHistory(cut.row(), difference));
            }
            count(all.length);
            for (Rewrite rewrite : Rewrite.values()) {
                compare(Pass.FUTURE, rewrite, sliced, all, rewrite.allAfter(lastKeptBar, slice, seed));
                bounds.forEach((bound, members) -> {
                    FeatureInput references = rewrite.referencesAfter(lastKeptBar - bound, slice, seed);
                    compare(Pass.DECLARED_BOUND, rewrite, sliced, members, references);
                });
            }
        }

        private void compare(Pass pass, Rewrite rewrite, Window sliced, int[] members, FeatureInput rewritten) {
            for (Difference difference : sliced.differences(members, rewritten, cut.row())) {
                note(pass, Breach.ofRewriting(rewrite, cut.row(), difference));
            }
            count(members.length);
        }

        private void note(Pass pass, Breach breach) {
            tally.moved(pass, subjects.get(breach.difference().feature()).place(), breach);
        }

        private void count(int columns) {
            tally.compared((long) columns * (stretch.lastRow() - stretch.firstRow() + 1));
        }
    }
}
