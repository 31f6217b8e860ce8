package cvntrade.verdict.table;

import cvntrade.base.Check;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was measured in one cell.
 *
 * @param fold   as the table numbers it
 * @param values NaN where the metric is undefined in this cell; no entry where it was not measured
 */
public record CellRow(String variant, String crypto, int fold, Map<Metric, Double> values) {
    public CellRow {
        Check.filled(variant, "variant");
        Check.filled(crypto, "crypto");
        Check.atLeast(0, fold, "fold");
        EnumMap<Metric, Double> copy = new EnumMap<>(Metric.class);
        copy.putAll(values);
        copy.forEach((metric, value) -> {
            if (!metric.allows(value)) {
                throw new IllegalArgumentException("metric must lie in its range: metric=" + metric.column() + " value="
                        + value + " variant=" + variant + " crypto=" + crypto + " fold=" + fold);
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** Whether this table has the metric at all. */
    public boolean measured(Metric metric) {
        return values.containsKey(metric);
    }

    /** NaN where it is undefined or was not measured. */
    public double value(Metric metric) {
        return values.getOrDefault(metric, Double.NaN);
    }

    /** Whether no metric has a value: the row of a cell that did not finish. */
    public boolean empty() {
        return values.values().stream().allMatch(value -> Double.isNaN(value));
    }

    /** How people name the cell. */
    public String name() {
        return variant + "/" + crypto + "/" + fold;
    }
}
