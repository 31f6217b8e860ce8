package cvntrade.features.ledger;

import cvntrade.base.Column;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many values of each column are missing, and why. The rows are the bars that exist: a missing bar has no row in a table and counts
 * nowhere, but it is the {@link MissingCause#GAP} of the rows whose windows hold it.
 *
 * @param symbol of the target
 * @param rows bars of the target that exist
 * @param columns in the order of the table
 */
public record NanLedger(String symbol, int rows, List<ColumnLedger> columns) {
    public NanLedger {
        columns = List.copyOf(columns);
    }

    /** Tells unknown values from known ones. */
    @FunctionalInterface
    private interface Unknown {
        boolean at(int row, int column);
    }

    /** @param values the features' own, as a trainer takes them */
    public static NanLedger of(List<? extends Feature> features, FeatureInput input, FeatureMatrix values) {
        return of(features, input, (row, column) -> Float.isNaN(values.get(row, column)));
    }

    /** @param values the features' own, one column each, as a file takes them */
    public static NanLedger of(List<? extends Feature> features, FeatureInput input, List<Column> values) {
        return of(
                features,
                input,
                (row, column) -> Double.isNaN(values.get(column).get(row)));
    }

    private static NanLedger of(List<? extends Feature> features, FeatureInput input, Unknown unknown) {
        CauseFinder finder = new CauseFinder(features, input);
        List<Map<MissingCause, Integer>> counts = new ArrayList<>();
        for (int column = 0; column < features.size(); column++) counts.add(new EnumMap<>(MissingCause.class));
        for (int row = 0; row < input.grid().bars(); row++) {
            if (!input.target().hasCandle(row)) continue;
            long bar = input.grid().bar(row);
            for (int column = 0; column < counts.size(); column++) {
                if (unknown.at(row, column)) counts.get(column).merge(finder.cause(column, bar), 1, Integer::sum);
            }
        }
        List<ColumnLedger> columns = new ArrayList<>();
        for (int column = 0; column < counts.size(); column++) {
            columns.add(new ColumnLedger(features.get(column).key(), counts.get(column)));
        }
        return new NanLedger(input.target().symbol(), input.target().candles(), columns);
    }

    /** Count of all values of the table, known or not. */
    public long values() {
        return (long) rows * columns.size();
    }

    /** Count of the unknown values of all columns under one cause. */
    public long count(MissingCause cause) {
        return columns.stream().mapToLong(column -> column.count(cause)).sum();
    }

    public long missing() {
        return columns.stream().mapToLong(ColumnLedger::missing).sum();
    }

    /** The columns with the most unknown values, the worst first; of equal ones the earlier first. A column without any is not among them. */
    public List<ColumnLedger> worst(int count) {
        return columns.stream()
                .filter(column -> column.missing() > 0)
                .sorted(Comparator.comparingInt(ColumnLedger::missing).reversed())
                .limit(count)
                .toList();
    }
}
