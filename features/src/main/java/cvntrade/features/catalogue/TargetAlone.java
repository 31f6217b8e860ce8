package cvntrade.features.catalogue;

import cvntrade.base.Column;
import cvntrade.features.CandleColumn;
import cvntrade.features.Description;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import java.util.Optional;
import java.util.Set;

/** A plugin's feature that computes by its own means: it is handed the target's candles alone, whatever else there is. */
record TargetAlone(Feature feature, String plugin) implements Feature {
    @Override
    public String name() {
        return feature.name();
    }

    @Override
    public String key() {
        return feature.key();
    }

    @Override
    public int lookbackBars() {
        return feature.lookbackBars();
    }

    @Override
    public Set<CandleColumn> reads() {
        return feature.reads();
    }

    @Override
    public int referenceDelayBars() {
        return 0;
    }

    @Override
    public Optional<Description> description() {
        return feature.description();
    }

    @Override
    public Column on(FeatureInput input) {
        Column column = feature.on(FeatureInput.of(input.target()));
        if (column.size() != input.grid().bars()) {
            throw new IllegalArgumentException("a feature must have one value a bar: feature=" + name() + " plugin="
                    + plugin + " values=" + column.size() + " bars="
                    + input.grid().bars());
        }
        return column;
    }
}
