package cvntrade.features.planted;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.features.CandleColumn;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * An honest column on candles that come too early: whatever it reads, it reads some bars ahead, and it says of itself what the honest one
 * says. A reference is read ahead before the column's delay.
 */
public record AheadColumn(Feature honest, int barsAhead) implements Feature {
    @Override
    public String name() {
        return honest.name();
    }

    @Override
    public String key() {
        return honest.key();
    }

    @Override
    public int lookbackBars() {
        return honest.lookbackBars();
    }

    @Override
    public Set<CandleColumn> reads() {
        return honest.reads();
    }

    @Override
    public int referenceDelayBars() {
        return honest.referenceDelayBars();
    }

    @Override
    public Column on(FeatureInput input) {
        if (!honest.readsReference()) {
            CandleSeries target = ahead(input.target());
            return honest.on(FeatureInput.of(target, input.references())).onto(target.grid(), input.grid());
        }
        Map<String, CandleSeries> references = new LinkedHashMap<>();
        input.references().forEach((symbol, series) -> references.put(symbol, ahead(series)));
        return honest.on(FeatureInput.of(input.target(), references));
    }

    private CandleSeries ahead(CandleSeries series) {
        Grid grid = series.grid();
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) columns.put(field, series.column(field));
        Grid early = new Grid(grid.timeframe(), grid.firstBar() - barsAhead, grid.bars());
        return CandleSeries.of(series.symbol(), early, columns);
    }
}
