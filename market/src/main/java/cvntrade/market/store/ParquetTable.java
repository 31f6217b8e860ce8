package cvntrade.market.store;

import cvntrade.base.Column;
import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/** Writes a table of numbers on a time axis as Parquet. An unknown value is NULL. The file is there whole or not at all. */
public final class ParquetTable {
    /** Name of the first column: open time in milliseconds since the epoch. */
    public static final String OPEN_TIME = "open_time";

    private static final int APPENDED_ROWS = 50_000;

    private ParquetTable() {}

    /**
     * @param openTimeMs open time of each row
     * @param names one name a column, each once
     * @param columns as many values each as there are rows
     */
    public static void write(Path file, long[] openTimeMs, List<String> names, List<Column> columns) {
        write(file, openTimeMs, names, columns, Map.of());
    }

    /** @param metadata texts kept in the file's footer */
    static void write(
            Path file, long[] openTimeMs, List<String> names, List<Column> columns, Map<String, String> metadata) {
        requireTable(openTimeMs, names, columns);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new MalformedInput("output must be a file: path=" + file);
        DurableFile.makeFolder(folder);
        Path beside = DurableFile.beside(file.toAbsolutePath());
        try {
            copy(beside, openTimeMs, names, columns, metadata);
            DurableFile.publish(beside, file.toAbsolutePath());
        } catch (SQLException failed) {
            discard(beside, failed);
            throw DurableFile.unwritable(file, new IOException(failed.getMessage(), failed));
        } catch (IOException failed) {
            discard(beside, failed);
            throw DurableFile.unwritable(file, failed);
        }
    }

    private static void copy(
            Path file, long[] openTimeMs, List<String> names, List<Column> columns, Map<String, String> metadata)
            throws SQLException, IOException {
        try (DuckDb database = DuckDb.open()) {
            String doubles = names.stream()
                    .map(name -> ", " + DuckDb.identifier(name) + " DOUBLE")
                    .collect(Collectors.joining());
            database.execute("CREATE TABLE rows (" + OPEN_TIME + " BIGINT NOT NULL" + doubles + ")");
            append(database, openTimeMs, columns);
            database.execute("COPY rows TO " + DuckDb.literal(file) + " (FORMAT parquet, COMPRESSION zstd"
                    + footer(metadata) + ")");
        }
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private static void append(DuckDb database, long[] openTimeMs, List<Column> columns) throws SQLException {
        try (DuckDBAppender appender = database.connection().createAppender("main", "rows")) {
            for (int row = 0; row < openTimeMs.length; row++) {
                appender.beginRow().append(openTimeMs[row]);
                for (Column column : columns) {
                    double value = column.get(row);
                    if (Double.isNaN(value)) appender.appendNull();
                    else appender.append(value);
                }
                appender.endRow();
                if ((row + 1) % APPENDED_ROWS == 0) appender.flush();
            }
        }
    }

    private static String footer(Map<String, String> metadata) {
        if (metadata.isEmpty()) return "";
        return metadata.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DuckDb.identifier(entry.getKey()) + ": " + DuckDb.literal(entry.getValue()))
                .collect(Collectors.joining(", ", ", KV_METADATA {", "}"));
    }

    private static void requireTable(long[] openTimeMs, List<String> names, List<Column> columns) {
        if (names.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "every column must have a name: names=" + names.size() + " columns=" + columns.size());
        }
        Set<String> seen = new HashSet<>(Set.of(OPEN_TIME));
        for (int k = 0; k < names.size(); k++) {
            // The database does not tell upper case from lower.
            if (!seen.add(names.get(k).toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("every column must have a name of its own: name=" + names.get(k));
            }
            if (columns.get(k).size() != openTimeMs.length) {
                throw new IllegalArgumentException("every column must have one value a row: name=" + names.get(k)
                        + " values=" + columns.get(k).size() + " rows=" + openTimeMs.length);
            }
        }
    }

    private static void discard(Path beside, Exception failed) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }
}
