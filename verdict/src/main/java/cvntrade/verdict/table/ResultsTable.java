package cvntrade.verdict.table;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All cells that were measured, found by their name; the order of the rows means nothing. */
public final class ResultsTable {
    private final Map<String, CellRow> rows;
    private final Set<String> planHashes;

    private ResultsTable(Map<String, CellRow> rows, Set<String> planHashes) {
        this.rows = rows;
        this.planHashes = planHashes;
    }

    /** For a sweep that ended before its first cell. */
    public static ResultsTable empty() {
        return of(List.of());
    }

    /** @throws IllegalArgumentException if a cell stands there twice */
    public static ResultsTable of(List<CellRow> rows) {
        return of(rows, Set.of());
    }

    /** @throws cvntrade.base.MalformedInput that lists the lines that cannot be read */
    public static ResultsTable read(Path file) {
        return ResultsCsv.read(file);
    }

    static ResultsTable of(List<CellRow> rows, Set<String> planHashes) {
        Map<String, CellRow> byName = new LinkedHashMap<>();
        for (CellRow row : rows) {
            if (byName.put(key(row.variant(), row.crypto(), row.fold()), row) != null) {
                throw new IllegalArgumentException("cells must be unique: cell=" + row.name());
            }
        }
        return new ResultsTable(byName, new TreeSet<>(planHashes));
    }

    public Collection<CellRow> rows() {
        return List.copyOf(rows.values());
    }

    public Optional<CellRow> find(String variant, String crypto, int fold) {
        return Optional.ofNullable(rows.get(key(variant, crypto, fold)));
    }

    /** The plans that the rows name themselves; empty where the table has no such column. */
    public Set<String> planHashes() {
        return Set.copyOf(planHashes);
    }

    private static String key(String variant, String crypto, int fold) {
        return variant + '\n' + crypto + '\n' + fold; // A name cannot hold a line's end: the reader refuses it.
    }
}
