package cvntrade.features.own;

import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.Signal;
import java.util.ArrayList;
import java.util.List;

/** Gathers the features of one family, in order. */
final class Family {
    static final int[] HORIZONS = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 96, 192, 288, 672};
    static final int[] WINDOWS = {8, 16, 32, 48, 96, 192, 288, 672};
    static final int[] LAGS = {1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 24, 48};

    static final Candles CANDLES = Candles.target();

    private final List<Feature> features = new ArrayList<>();

    Family add(String name, Signal signal) {
        features.add(Feature.named(name).of(signal));
        return this;
    }

    Family add(String family, int bars, Signal signal) {
        return add(family + "_" + bars, signal);
    }

    List<Feature> features() {
        return List.copyOf(features);
    }
}
