package cvntrade.features;

import cvntrade.base.Check;
import cvntrade.market.CandleField;
import java.util.List;

/**
 * A signal read straight from candles.
 *
 * @param series {@link #TARGET}, or the symbol of a reference
 */
public record CandleColumn(String series, CandleField field) implements Signal {
    /** Stands for whatever coin the features are computed for. */
    public static final String TARGET = "target";

    public CandleColumn {
        Check.filled(series, "series");
    }

    public boolean isOfReference() {
        return !series.equals(TARGET);
    }

    @Override
    public List<Signal> readsFrom() {
        return List.of();
    }

    @Override
    public int lookbackBars() {
        return 1;
    }
}
