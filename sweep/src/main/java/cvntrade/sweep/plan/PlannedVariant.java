package cvntrade.sweep.plan;

import cvntrade.features.Feature;
import cvntrade.sweep.factor.Variant;
import java.util.List;
import java.util.Map;

/**
 * A variant as it will run.
 *
 * @param variant name and role
 * @param environment the variant laid over the base environment
 * @param features the factor's columns under that environment, in order; empty for a baseline
 */
public record PlannedVariant(Variant variant, Map<String, String> environment, List<Feature> features) {
    public PlannedVariant {
        environment = Map.copyOf(environment);
        features = List.copyOf(features);
    }

    public String name() {
        return variant.name();
    }
}
