package cvntrade.features.audit;

import cvntrade.features.Feature;
import java.util.List;

/**
 * A column under audit.
 *
 * @param place in the list that was given to the audit
 */
record Subject(int place, Feature feature) {
    static List<Feature> features(List<Subject> subjects) {
        return subjects.stream().map(Subject::feature).toList();
    }

    /** The longest lookback that any declares. */
    static int lookbackBars(List<Subject> subjects) {
        return subjects.stream()
                .mapToInt(it -> it.feature().lookbackBars())
                .max()
                .orElse(1);
    }
}
