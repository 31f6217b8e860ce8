package cvntrade.features;

import cvntrade.base.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Columns that belong together on a page.
 *
 * @param name one word
 * @param about what they have in common, in one or two sentences
 * @param features in the order of the table
 */
public record FeatureFamily(String name, String about, List<Feature> features) {
    public FeatureFamily {
        Check.filled(name, "name");
        Check.filled(about, "about");
        features = List.copyOf(features);
    }

    /** The columns kind by kind, in the order in which the kinds come first; those without a description are one kind. */
    public Map<Optional<Description>, List<Feature>> kinds() {
        return features.stream()
                .collect(Collectors.groupingBy(Feature::description, LinkedHashMap::new, Collectors.toList()));
    }
}
