package cvntrade.market.store;

import cvntrade.base.Column;
import cvntrade.base.Fingerprint;
import cvntrade.base.Grid;
import cvntrade.base.MalformedInput;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import cvntrade.market.ProvenanceJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One series as one Parquet file: a row for each bar of the grid, and the provenance in the footer. */
final class CandleParquet {
    private static final String PROVENANCE = "provenance";
    private static final String PROVENANCE_SHA256 = "provenance_sha256";
    private static final String REVISIONS = "revisions";
    private static final String REVISIONS_SHA256 = "revisions_sha256";
    private static final String MONTH_SHA256 = "month_sha256";
    private static final List<CandleField> FIELDS = List.of(CandleField.values());

    private CandleParquet() {}

    static void write(Path file, StoredSeries stored) {
        CandleSeries series = stored.loaded().series();
        long[] openTimeMs = new long[series.bars()];
        Arrays.setAll(openTimeMs, series.grid()::openTimeMs);
        String provenance = ProvenanceJson.write(stored.loaded().provenance());
        Map<String, String> footer = new HashMap<>();
        footer.put(PROVENANCE, provenance);
        footer.put(PROVENANCE_SHA256, sha256(provenance));
        footer.put(MONTH_SHA256, MonthHashes.of(series).json());
        if (!stored.log().revisions().isEmpty()) {
            String revisions = RevisionJson.tree(stored.log().revisions()).toString();
            footer.put(REVISIONS, revisions);
            footer.put(REVISIONS_SHA256, sha256(revisions));
        }
        ParquetTable.write(
                file,
                openTimeMs,
                FIELDS.stream().map(CandleParquet::nameOf).toList(),
                FIELDS.stream().map(series::column).toList(),
                footer);
    }

    /** @throws MalformedInput if the file is not what was written */
    static StoredSeries read(Path file) {
        try (DuckDb database = DuckDb.open()) {
            Map<String, String> footer = footer(database.connection(), file);
            Provenance provenance = provenance(footer, file);
            CandleSeries series = series(database.connection(), file, provenance);
            if (!series.fingerprint().equals(provenance.contentSha256())) throw damaged(file, "content differs", null);
            return new StoredSeries(new LoadedSeries(series, provenance), log(footer, file));
        } catch (SQLException | IllegalArgumentException broken) {
            throw damaged(file, String.valueOf(broken.getMessage()), broken);
        }
    }

    /** Where the candles come from; the candles themselves are not read. */
    static Provenance provenance(Path file) {
        try (DuckDb database = DuckDb.open()) {
            return provenance(footer(database.connection(), file), file);
        } catch (SQLException | IllegalArgumentException broken) {
            throw damaged(file, String.valueOf(broken.getMessage()), broken);
        }
    }

    /** What later sources said otherwise; the candles are not read. */
    static RevisionLog log(Path file) {
        try (DuckDb database = DuckDb.open()) {
            return log(footer(database.connection(), file), file);
        } catch (SQLException | IllegalArgumentException broken) {
            throw damaged(file, String.valueOf(broken.getMessage()), broken);
        }
    }

    private static RevisionLog log(Map<String, String> footer, Path file) {
        @Nullable String revisions = footer.get(REVISIONS);
        @Nullable String hash = footer.get(REVISIONS_SHA256);
        if (revisions == null && hash == null) return RevisionLog.EMPTY;
        if (revisions == null || !sha256(revisions).equals(hash)) throw damaged(file, "revisions differ", null);
        return new RevisionLog(RevisionJson.parse(revisions));
    }

    /** What of the file is not what was written, one sentence each; nothing where all of it is. */
    static List<String> damage(Path file) {
        try (DuckDb database = DuckDb.open()) {
            Map<String, String> footer = footer(database.connection(), file);
            Provenance provenance = provenance(footer, file);
            log(footer, file);
            List<String> unreadable = unreadableColumns(database.connection(), file);
            if (!unreadable.isEmpty()) return unreadable;
            CandleSeries series = series(database.connection(), file, provenance);
            if (series.fingerprint().equals(provenance.contentSha256())) return List.of();
            @Nullable String months = footer.get(MONTH_SHA256);
            if (months == null) return List.of("values differ, the file does not say in which month");
            return MonthHashes.parse(months).differences(MonthHashes.of(series)).stream()
                    .map(month -> "values differ in the month " + month)
                    .toList();
        } catch (SQLException | IllegalArgumentException | MalformedInput broken) {
            return List.of("the file cannot be read: " + firstLine(broken));
        }
    }

    private static List<String> unreadableColumns(Connection connection, Path file) throws SQLException {
        List<String> unreadable = new ArrayList<>();
        for (CandleField field : FIELDS) {
            String sum = "SELECT sum(" + nameOf(field) + ") FROM read_parquet(" + DuckDb.literal(file) + ")";
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sum)) {
                rows.next();
            } catch (SQLException broken) {
                unreadable.add("the column " + nameOf(field) + " cannot be read: " + firstLine(broken));
            }
        }
        return unreadable;
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    private static Map<String, String> footer(Connection connection, Path file) throws SQLException {
        Map<String, String> footer = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT decode(key), decode(value) FROM parquet_kv_metadata(" + DuckDb.literal(file) + ")")) {
            while (rows.next()) footer.put(rows.getString(1), rows.getString(2));
        }
        return footer;
    }

    private static Provenance provenance(Map<String, String> footer, Path file) {
        String text = footer.getOrDefault(PROVENANCE, "");
        if (!sha256(text).equals(footer.get(PROVENANCE_SHA256))) throw damaged(file, "provenance differs", null);
        return ProvenanceJson.parse(text);
    }

    private static CandleSeries series(Connection connection, Path file, Provenance provenance) throws SQLException {
        Grid grid = Grid.between(
                provenance.timeframe(),
                provenance.timeframe().barAt(provenance.firstBar().toEpochMilli()),
                provenance.timeframe().barAt(provenance.lastBar().toEpochMilli()));
        List<double[]> columns = new ArrayList<>();
        for (int k = 0; k < FIELDS.size(); k++) columns.add(new double[grid.bars()]);
        String names = FIELDS.stream().map(CandleParquet::nameOf).collect(Collectors.joining(", "));
        String query =
                "SELECT " + ParquetTable.OPEN_TIME + ", " + names + " FROM read_parquet(" + DuckDb.literal(file) + ")";
        int row = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                if (row >= grid.bars() || rows.getLong(1) != grid.openTimeMs(row)) {
                    throw damaged(file, "rows do not lie on the grid of the provenance", null);
                }
                for (int k = 0; k < columns.size(); k++) {
                    double value = rows.getDouble(k + 2);
                    columns.get(k)[row] = rows.wasNull() ? Double.NaN : value;
                }
                row++;
            }
        }
        if (row != grid.bars()) throw damaged(file, "rows are missing", null);
        Map<CandleField, Column> owned = new EnumMap<>(CandleField.class);
        for (int k = 0; k < columns.size(); k++) owned.put(FIELDS.get(k), Column.owning(columns.get(k)));
        return CandleSeries.of(provenance.symbol(), grid, owned);
    }

    private static MalformedInput damaged(Path file, String cause, @Nullable Exception broken) {
        return new MalformedInput(
                "stored candles must be what was written: file=" + file + " cause=\"" + cause
                        + "\"; delete the file and import its sources again",
                broken);
    }

    private static String nameOf(CandleField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static String sha256(String text) {
        return Fingerprint.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
