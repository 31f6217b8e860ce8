package cvntrade.features;

import cvntrade.base.Check;
import cvntrade.base.Column;
import cvntrade.market.CandleSeries;
import java.util.Optional;
import java.util.Set;

/**
 * A column of the feature table: what it is called, what it may read, and its values. The law for each: the value at row t comes from the
 * {@link #lookbackBars()} rows up to and including t, alone, and is the same bits whether there is more history or not; a NaN among them
 * gives NaN and is gone with its bar.
 *
 * <p>Most are sentences over signals: {@code Feature.named("btc_return_1h").of(btc.close().change(4)).delayedBy(purgeBars)}.
 */
public interface Feature {
    /** The column's name: {@code btc_return_1h}. */
    String name();

    /** The definition with its delay: {@code btc_return_1h@20}. Two features with equal keys are one column. */
    String key();

    /** Count of the rows up to and including t that the value at row t may read, its delay included. */
    int lookbackBars();

    /** The candle columns it reads. */
    Set<CandleColumn> reads();

    /**
     * The declared bound for references: the value at row t may read a reference's bars up to {@code t - referenceDelayBars()}. Declared, not
     * derived, so that the audit can hold the computation against it. 0 for a feature that reads no reference.
     */
    int referenceDelayBars();

    /** One value a row of the target's grid; an unknown one is NaN, an infinite one may stand and becomes NaN in a table. */
    Column on(FeatureInput input);

    /** What it is, for people; every column that comes with the program has one. */
    default Optional<Description> description() {
        return Optional.empty();
    }

    /** Whether it reads any other series than the target. */
    default boolean readsReference() {
        return reads().stream().anyMatch(CandleColumn::isOfReference);
    }

    /** Whether the target's source has what it reads of it: a source may lack the flow columns. */
    default boolean isPossibleFrom(CandleSeries target) {
        return reads().stream()
                .filter(column -> !column.isOfReference())
                .map(CandleColumn::field)
                .allMatch(field -> !field.isFlow() || target.has(field));
    }

    static Named named(String name) {
        return new Named(Check.filled(name, "name"));
    }

    /** A sentence that has its subject and waits for its verb. */
    record Named(String name) {
        public SignalFeature of(Signal signal) {
            return new SignalFeature(name, name, signal, 0, Optional.empty());
        }
    }
}
