package cvntrade.sweep.dossier;

import cvntrade.learning.Fold;
import cvntrade.sweep.plan.SweepPlan;

/**
 * How one fold shares out the bars of the window, oldest first. Labels that meet a barrier early free some of the bars that are kept clear, so
 * these are the most that can be.
 *
 * @param fold whose test block it is
 * @param trainBefore bars that may train
 * @param clearBefore bars whose labels, or the purge after them, may reach into the test block
 * @param test bars of the block
 * @param clearAfter bars that the block's own labels may read, and the embargo
 * @param trainAfter bars that may train again
 */
record FoldBars(Fold fold, long trainBefore, long clearBefore, long test, long clearAfter, long trainAfter) {
    static FoldBars of(SweepPlan plan, Fold fold) {
        int horizon = plan.settings().label().horizonBars();
        long before = fold.firstBar() - plan.window().firstBar();
        long after = plan.window().firstBar() + plan.window().bars() - 1 - fold.lastBar();
        long clearBefore = Math.min(before, horizon + plan.purge().purgeBars());
        long clearAfter = Math.min(after, horizon + plan.purge().embargoBars());
        return new FoldBars(
                fold,
                before - clearBefore,
                clearBefore,
                fold.lastBar() - fold.firstBar() + 1,
                clearAfter,
                after - clearAfter);
    }

    long all() {
        return trainBefore + clearBefore + test + clearAfter + trainAfter;
    }
}
