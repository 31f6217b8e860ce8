package cvntrade.serving.drift;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in one week.
 *
 * @param begin open time of its first bar, a Monday's
 * @param findings of every column and signal, in the model's order
 * @param broken columns that could not be read this week, each with the reason; the others were
 */
public record WeekReport(Instant begin, List<Finding> findings, Map<String, String> broken) {
    public WeekReport {
        findings = List.copyOf(findings);
        broken = Collections.unmodifiableMap(new LinkedHashMap<>(broken));
    }

    /** The worst of its findings. */
    public DriftState state() {
        return findings.stream()
                .map(Finding::state)
                .max(Comparator.naturalOrder())
                .orElse(DriftState.OK);
    }

    public List<Finding> inState(DriftState state) {
        return findings.stream().filter(finding -> finding.state() == state).toList();
    }
}
