package cvntrade.features;

import cvntrade.base.Grid;
import cvntrade.market.CandleSeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What features are computed from: the target's candles and those of its references by symbol, all of one timeframe. The series need not
 * begin or end together: they meet on the absolute bar number, so a feature may read reference bars from before the target's first one.
 * The rows of a result are the bars of the target's grid.
 */
public final class FeatureInput {
    private final CandleSeries target;
    private final Map<String, CandleSeries> references;

    private FeatureInput(CandleSeries target, Map<String, CandleSeries> references) {
        this.target = target;
        this.references = references;
    }

    public static FeatureInput of(CandleSeries target, Map<String, CandleSeries> references) {
        references.forEach((symbol, reference) -> {
            if (!reference.grid().timeframe().equals(target.grid().timeframe())) {
                throw new IllegalArgumentException("reference must have the target's timeframe: reference=" + symbol
                        + " timeframe=" + reference.grid().timeframe() + " target=" + target.symbol() + " timeframe="
                        + target.grid().timeframe() + "; load both with one timeframe");
            }
        });
        return new FeatureInput(target, new LinkedHashMap<>(references));
    }

    public static FeatureInput of(CandleSeries target) {
        return of(target, Map.of());
    }

    public CandleSeries target() {
        return target;
    }

    public Map<String, CandleSeries> references() {
        return Collections.unmodifiableMap(references);
    }

    public boolean hasReference(String symbol) {
        return references.containsKey(symbol);
    }

    /** The target's bars: one row each in every result. */
    public Grid grid() {
        return target.grid();
    }

    /**
     * The candles of a reference.
     *
     * @throws IllegalArgumentException if they were not given
     */
    public CandleSeries reference(String symbol) {
        @Nullable CandleSeries reference = references.get(symbol);
        if (reference == null) {
            throw new IllegalArgumentException("a reference that is read must be given: reference=" + symbol + " given="
                    + references.keySet() + "; load its candles for the same window and timeframe");
        }
        return reference;
    }

    /** @param series {@link CandleColumn#TARGET} or the symbol of a reference */
    CandleSeries series(String series) {
        return series.equals(CandleColumn.TARGET) ? target : reference(series);
    }

    /** The first bar that any series has. */
    long firstBar() {
        long first = grid().firstBar();
        for (CandleSeries reference : references.values()) {
            if (reference.bars() > 0) first = Math.min(first, reference.grid().firstBar());
        }
        return first;
    }
}
