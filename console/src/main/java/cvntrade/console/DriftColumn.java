package cvntrade.console;

import cvntrade.serving.drift.DriftHistory;
import cvntrade.serving.drift.DriftState;
import cvntrade.serving.drift.Finding;
import cvntrade.serving.drift.Signal;
import cvntrade.serving.drift.WeekReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * One column as the last week has left it.
 *
 * @param name of the column
 * @param findings of its signals in that week; none where it was broken
 * @param broken why it could not be read, empty where it could
 */
record DriftColumn(String name, List<Finding> findings, String broken) {
    DriftColumn {
        findings = List.copyOf(findings);
    }

    /** In the order of the model; none before the first whole week. */
    static List<DriftColumn> of(DriftHistory history) {
        return history.last().map(DriftColumn::of).orElse(List.of());
    }

    private static List<DriftColumn> of(WeekReport last) {
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        for (Finding finding : last.findings())
            findings.computeIfAbsent(finding.reading().column(), first -> new ArrayList<>())
                    .add(finding);
        Set<String> names = new LinkedHashSet<>(findings.keySet());
        names.addAll(last.broken().keySet());
        return names.stream()
                .map(name -> new DriftColumn(
                        name,
                        findings.getOrDefault(name, List.of()),
                        last.broken().getOrDefault(name, "")))
                .toList();
    }

    /** The worst of its signals. */
    DriftState worst() {
        return findings.stream().map(Finding::state).max(DriftState::compareTo).orElse(DriftState.OK);
    }

    /** As a person reads it. */
    String state() {
        return broken.isEmpty() ? worst().word() : "broken";
    }

    boolean isOpen() {
        return !broken.isEmpty() || worst() != DriftState.OK;
    }

    /** Why it is not ok. */
    String words() {
        if (!broken.isEmpty()) return broken;
        return String.join(
                ", ",
                findings.stream()
                        .filter(finding -> finding.state() != DriftState.OK)
                        .map(finding -> finding.reading().signal().word())
                        .toList());
    }

    /** NaN where there is no such signal. */
    double measured(Signal signal) {
        return of(signal, finding -> finding.reading().measured());
    }

    double effect(Signal signal) {
        return of(signal, finding -> finding.reading().effect());
    }

    private double of(Signal signal, ToDoubleFunction<Finding> value) {
        return findings.stream()
                .filter(finding -> finding.reading().signal() == signal)
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The least that is known of its signals. */
    double least(ToDoubleFunction<Finding> value) {
        return findings.stream()
                .mapToDouble(value)
                .filter(known -> !Double.isNaN(known))
                .min()
                .orElse(Double.NaN);
    }
}
