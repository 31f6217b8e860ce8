package cvntrade.serving.drift;

import cvntrade.base.Check;
import cvntrade.base.Column;
import cvntrade.registry.contract.ColumnCheck;
import cvntrade.serving.ServedRows;
import java.util.List;
import java.util.TreeMap;

/**
 * Rows as they were served, at most so many: beyond that every second bar is left out, then every fourth, so that what stays is spread over
 * the whole time and depends on nothing but the bars.
 *
 * <p>A bar that is served again keeps its first row: that is the one that somebody acted on. For one thread.
 */
public final class ServedSample implements ServedRows {
    private final List<String> columns;
    private final int most;
    private final TreeMap<Long, Column> rows = new TreeMap<>();

    private ServedSample(List<String> columns, int most) {
        this.columns = List.copyOf(columns);
        this.most = Check.atLeast(1, most, "most");
    }

    /** @param columns of the model, in order */
    public static ServedSample of(List<String> columns, int most) {
        return new ServedSample(columns, most);
    }

    /** Goes on where a sample was left. It must be of the same columns. */
    public static ServedSample after(RowsTable kept, List<String> columns, int most) {
        ColumnCheck.require(columns, kept.names());
        ServedSample sample = new ServedSample(columns, most);
        for (int line = 0; line < kept.bars().size(); line++) {
            sample.rows.put(kept.bars().get(line), kept.lines().get(line));
        }
        return sample;
    }

    @Override
    public void take(long bar, float[] row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row must have one value a column: columns=" + columns.size() + " values=" + row.length);
        }
        rows.putIfAbsent(bar, Column.generate(row.length, column -> row[column]));
        for (long every = 2; rows.size() > most; every *= 2) {
            long stride = every;
            rows.keySet().removeIf(kept -> rows.size() > 1 && Math.floorMod(kept, stride) != 0);
        }
    }

    public RowsTable table() {
        return new RowsTable(columns, List.copyOf(rows.keySet()), List.copyOf(rows.values()));
    }
}
