package cvntrade.features.cache;

import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import java.util.List;
import java.util.Map;

/** Where a feature matrix comes from. Whatever the source, the bits are those of {@link FeatureEngine#matrix}. */
public interface MatrixSource {
    /** @param settings the choices that led to these columns, by name; they only make the key of a cache finer */
    FeatureMatrix matrix(List<? extends Feature> features, FeatureInput input, Map<String, String> settings);

    /** Computes every matrix anew and keeps none. */
    MatrixSource COMPUTED = (features, input, settings) -> FeatureEngine.matrix(features, input);
}
