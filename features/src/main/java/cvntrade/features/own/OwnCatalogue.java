package cvntrade.features.own;

import cvntrade.features.CandleColumn;
import cvntrade.features.Feature;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All columns computed from the traded coin's own candles, family by family, in a fixed order. */
public final class OwnCatalogue {
    private static final List<Feature> FEATURES = Stream.of(
                    Returns.features(),
                    Trend.features(),
                    DirectionalMovement.features(),
                    Momentum.features(),
                    Volatility.features(),
                    Flow.features(),
                    RangePosition.features(),
                    Statistics.features(),
                    CandleShape.features(),
                    CalendarCycles.features())
            .flatMap(List::stream)
            .toList();

    private OwnCatalogue() {}

    public static List<Feature> features() {
        return FEATURES;
    }

    /** Those that can be computed from this source: a source may lack the flow columns. */
    public static List<Feature> featuresFor(CandleSeries target) {
        Set<CandleField> lacking = lacking(target);
        return FEATURES.stream().filter(feature -> !needs(feature, lacking)).toList();
    }

    /** Those that need a column which the source lacks. */
    public static List<Feature> leftOut(CandleSeries target) {
        Set<CandleField> lacking = lacking(target);
        return FEATURES.stream().filter(feature -> needs(feature, lacking)).toList();
    }

    private static Set<CandleField> lacking(CandleSeries target) {
        Set<CandleField> lacking = EnumSet.noneOf(CandleField.class);
        for (CandleField field : CandleField.values()) {
            if (field.isFlow() && !target.has(field)) lacking.add(field);
        }
        return lacking;
    }

    private static boolean needs(Feature feature, Set<CandleField> lacking) {
        return feature.reads().stream().map(CandleColumn::field).anyMatch(lacking::contains);
    }
}
