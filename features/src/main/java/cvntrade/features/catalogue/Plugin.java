package cvntrade.features.catalogue;

import cvntrade.base.Check;
import cvntrade.features.Feature;
import java.util.List;

/**
 * Features that a user added.
 *
 * @param origin name of the JAR file without its folder, or of the class where it is on the class path
 * @param sha256 of that file's bytes
 * @param features in the order of the table
 */
public record Plugin(String origin, String sha256, List<Feature> features) {
    public Plugin {
        Check.filled(origin, "origin");
        Check.filled(sha256, "sha256");
        features = List.copyOf(features);
    }
}
