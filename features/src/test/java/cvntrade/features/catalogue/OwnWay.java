package cvntrade.features.catalogue;

import cvntrade.base.Column;
import cvntrade.features.CandleColumn;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import java.util.Set;
import java.util.function.Function;

/** A feature that computes by its own means and says of itself what it likes. */
record OwnWay(String name, String key, int lookbackBars, Set<CandleColumn> reads, Function<FeatureInput, Column> values)
        implements Feature {
    static OwnWay named(String name, Function<FeatureInput, Column> values) {
        return new OwnWay(name, name, 1, Set.of(), values);
    }

    @Override
    public int referenceDelayBars() {
        return 0;
    }

    @Override
    public Column on(FeatureInput input) {
        return values.apply(input);
    }
}
