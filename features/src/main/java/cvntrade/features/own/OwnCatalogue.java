package cvntrade.features.own;

import cvntrade.features.Feature;
import cvntrade.features.FeatureFamily;
import cvntrade.market.CandleSeries;
import java.util.List;

/** All columns that come with the program and are computed from the traded coin's own candles, family by family, in a fixed order. */
public final class OwnCatalogue {
    private static final List<FeatureFamily> FAMILIES = List.of(
            Returns.family(),
            Trend.family(),
            DirectionalMovement.family(),
            Momentum.family(),
            Volatility.family(),
            Flow.family(),
            RangePosition.family(),
            Statistics.family(),
            CandleShape.family(),
            CandlePatterns.family(),
            CalendarCycles.family());

    private static final List<Feature> FEATURES =
            FAMILIES.stream().flatMap(family -> family.features().stream()).toList();

    private OwnCatalogue() {}

    public static List<FeatureFamily> families() {
        return FAMILIES;
    }

    public static List<Feature> features() {
        return FEATURES;
    }

    /** Those that can be computed from this source: a source may lack the flow columns. */
    public static List<Feature> featuresFor(CandleSeries target) {
        return FEATURES.stream()
                .filter(feature -> feature.isPossibleFrom(target))
                .toList();
    }

    /** Those that need a column which the source lacks. */
    public static List<Feature> leftOut(CandleSeries target) {
        return FEATURES.stream()
                .filter(feature -> !feature.isPossibleFrom(target))
                .toList();
    }
}
