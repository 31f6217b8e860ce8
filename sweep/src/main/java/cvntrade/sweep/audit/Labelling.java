package cvntrade.sweep.audit;

import cvntrade.market.CandleSeries;
import cvntrade.trades.Labels;

/** Candles in, labels out. */
@FunctionalInterface
public interface Labelling {
    Labels label(CandleSeries candles);
}
