package cvntrade.sweep.audit;

import cvntrade.learning.Fold;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.cell.Learned;
import java.util.Map;

/** Candles and a test block in, a model and its threshold out. */
@FunctionalInterface
public interface Learning {
    Learned learn(CandleSeries target, Map<String, CandleSeries> references, Fold heldOut);
}
