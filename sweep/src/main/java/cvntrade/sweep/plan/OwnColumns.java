package cvntrade.sweep.plan;

import cvntrade.features.Feature;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.catalogue.Plugin;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * The own-asset columns that every target can give. A column that needs a flow the source of one crypto lacks is left out for all of them,
 * so that every cell of a sweep has the same columns.
 *
 * @param features in matrix order
 * @param leftOut names of those that some source cannot give
 * @param plugins what a user added; their features are among the two
 */
public record OwnColumns(List<Feature> features, List<String> leftOut, List<Plugin> plugins) {
    public OwnColumns {
        features = List.copyOf(features);
        leftOut = List.copyOf(leftOut);
        plugins = List.copyOf(plugins);
    }

    static OwnColumns sharedBy(Catalogue catalogue, List<CandleSeries> targets) {
        List<Feature> shared = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Feature feature : catalogue.features()) {
            if (targets.stream().allMatch(feature::isPossibleFrom)) shared.add(feature);
            else leftOut.add(feature.name());
        }
        return new OwnColumns(shared, leftOut, catalogue.plugins());
    }
}
