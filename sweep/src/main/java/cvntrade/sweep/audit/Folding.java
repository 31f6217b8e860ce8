package cvntrade.sweep.audit;

import cvntrade.learning.Fold;
import cvntrade.sweep.plan.SweepData;
import java.util.List;

/** The candles of a sweep in, its test blocks out. */
@FunctionalInterface
public interface Folding {
    List<Fold> folds(SweepData data);
}
