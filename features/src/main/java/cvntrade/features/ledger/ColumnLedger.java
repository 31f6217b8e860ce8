package cvntrade.features.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The missing values of one column.
 *
 * @param column key of the feature: its name with its delay
 * @param byCause count of the unknown values under each cause, 0 where there is none
 */
public record ColumnLedger(String column, Map<MissingCause, Integer> byCause) {
    public ColumnLedger {
        Map<MissingCause, Integer> complete = new EnumMap<>(MissingCause.class);
        for (MissingCause cause : MissingCause.values()) complete.put(cause, byCause.getOrDefault(cause, 0));
        byCause = Collections.unmodifiableMap(complete);
    }

    public int count(MissingCause cause) {
        return byCause.getOrDefault(cause, 0);
    }

    /** Count of all unknown values. */
    public int missing() {
        return byCause.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The causes that occur, each with its count: {@code warm_up 671, gap 12}. */
    public String causes() {
        return byCause.entrySet().stream()
                .filter(cause -> cause.getValue() > 0)
                .map(cause -> cause.getKey().word() + " " + cause.getValue())
                .collect(Collectors.joining(", "));
    }
}
