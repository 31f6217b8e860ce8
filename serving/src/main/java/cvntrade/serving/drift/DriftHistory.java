package cvntrade.serving.drift;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All weeks of a model since its training.
 *
 * @param symbol the model's coin
 * @param version the model's
 * @param id names the model's files together
 * @param trainedFrom open time of the first bar of the training span
 * @param trainedTo open time of its last one
 * @param weeks oldest first
 */
public record DriftHistory(
        String symbol, int version, String id, String trainedFrom, String trainedTo, List<WeekReport> weeks) {
    public DriftHistory {
        weeks = List.copyOf(weeks);
    }

    /** Of the last week; OK before the first. */
    public DriftState state() {
        return last().map(WeekReport::state).orElse(DriftState.OK);
    }

    /** The last week that was judged, if a whole one has passed since training. */
    public Optional<WeekReport> last() {
        return weeks.isEmpty() ? Optional.empty() : Optional.of(weeks.get(weeks.size() - 1));
    }

    public long count(DriftState state) {
        return weeks.stream().filter(week -> week.state() == state).count();
    }

    /** Weeks in which each column was an alert, the most first. */
    public Map<String, Long> alertsByColumn() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (WeekReport week : weeks) {
            week.inState(DriftState.ALERT).stream()
                    .map(finding -> finding.reading().column() + " "
                            + finding.reading().signal().word())
                    .forEach(name -> counts.merge(name, 1L, Long::sum));
        }
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
