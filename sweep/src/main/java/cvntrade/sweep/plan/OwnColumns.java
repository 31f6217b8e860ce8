package cvntrade.sweep.plan;

import cvntrade.features.Feature;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The own-asset columns that every target can give. A column that needs a flow the source of one crypto lacks is left out for all of them,
 * so that every cell of a sweep has the same columns.
 */
record OwnColumns(List<Feature> features, List<String> leftOut) {
    static OwnColumns sharedBy(List<CandleSeries> targets) {
        List<Feature> shared = new ArrayList<>(OwnCatalogue.features());
        for (CandleSeries target : targets) {
            Set<String> possible =
                    OwnCatalogue.featuresFor(target).stream().map(Feature::key).collect(Collectors.toSet());
            shared.removeIf(feature -> !possible.contains(feature.key()));
        }
        Set<String> kept = shared.stream().map(Feature::key).collect(Collectors.toSet());
        List<String> leftOut = OwnCatalogue.features().stream()
                .filter(feature -> !kept.contains(feature.key()))
                .map(Feature::name)
                .toList();
        return new OwnColumns(List.copyOf(shared), leftOut);
    }
}
