package cvntrade.features.catalogue;

import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureSource;
import java.util.List;

/** Registered in the test resources of this room. */
public final class SourceOnClassPath implements FeatureSource {
    @Override
    public List<Feature> features() {
        return List.of(
                Feature.named("on_class_path").of(Candles.target().close().change(5)));
    }
}
