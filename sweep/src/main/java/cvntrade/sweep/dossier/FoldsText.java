package cvntrade.sweep.dossier;

import cvntrade.learning.Fold;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.plan.SweepPlan;
import java.time.Instant;
import java.util.List;

/** Which bars a fold is tested on, which it may learn from, and what lies clear between them. */
record FoldsText(SweepPlan plan) {
    Section section() {
        int horizon = plan.settings().label().horizonBars();
        String words =
                "A row trains only if its label ends more than " + plan.purge().purgeBars()
                        + " bars before the first row of the test block, or if it stands more than "
                        + plan.purge().embargoBars()
                        + " bars after the last bar that a label of the block reads. A label reads up to "
                        + horizon + " bars ahead; where it ends earlier, fewer bars are kept clear than stand here.";
        return new Section("Folds", List.of(words), List.of(blocks()), List.of(), "", FoldLayout.of(plan));
    }

    private Table blocks() {
        Table.Builder table = Table.titled("Test blocks, the same instants for every crypto, and the bars around them")
                .figures("fold")
                .words("first bar", "last bar")
                .figures("may train before", "clear before, up to", "test", "clear after, up to", "may train after");
        for (Fold fold : plan.folds()) {
            FoldBars bars = FoldBars.of(plan, fold);
            table.row(
                    Field.figure(String.valueOf(fold.index())),
                    Field.words(instant(fold.firstBar())),
                    Field.words(instant(fold.lastBar())),
                    Field.figure(String.valueOf(bars.trainBefore())),
                    Field.figure(String.valueOf(bars.clearBefore())),
                    Field.figure(String.valueOf(bars.test())),
                    Field.figure(String.valueOf(bars.clearAfter())),
                    Field.figure(String.valueOf(bars.trainAfter())));
        }
        return table.folded();
    }

    private String instant(long bar) {
        return Instant.ofEpochMilli(plan.window().timeframe().openTimeMs(bar)).toString();
    }
}
