package cvntrade.features.own;

import cvntrade.features.Candles;
import cvntrade.features.Description;
import cvntrade.features.Feature;
import cvntrade.features.FeatureFamily;
import cvntrade.features.Signal;
import java.util.ArrayList;
import java.util.List;

/** Gathers the features of one family, in order. There is no way to add one that is not described. */
final class Family {
    static final int[] HORIZONS = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 96, 192, 288, 672};
    static final int[] WINDOWS = {8, 16, 32, 48, 96, 192, 288, 672};
    static final int[] LAGS = {1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 24, 48};

    static final Candles CANDLES = Candles.target();

    private final String name;
    private final String about;
    private final List<Feature> features = new ArrayList<>();

    Family(String name, String about) {
        this.name = name;
        this.about = about;
    }

    void add(Description description, Signal signal) {
        add(description, signal, description.name());
    }

    void add(Description description, int bars, Signal signal) {
        add(description, signal, description.name(bars));
    }

    void add(Description description, int firstBars, int secondBars, Signal signal) {
        add(description, signal, description.name(firstBars, secondBars));
    }

    FeatureFamily done() {
        return new FeatureFamily(name, about, features);
    }

    private void add(Description description, Signal signal, String column) {
        features.add(Feature.named(column).of(signal).describedAs(description));
    }
}
