package cvntrade.registry.local;

import cvntrade.base.DurableFile;
import cvntrade.base.Refusal;
import cvntrade.registry.ledger.LedgerEntry;
import cvntrade.registry.ledger.LedgerStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Entries in one table of a SQLite file. The primary key is stream and place, so the database itself sees to it that a place is taken once,
 * among all processes of the machine; each entry is one transaction, forced to the disk.
 */
final class SqliteLedger implements LedgerStore {
    private static final Set<SQLiteErrorCode> DAMAGED =
            EnumSet.of(SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_CORRUPT);
    private static final int WAIT_MS = 30_000;

    private final Path folder;
    private final Path file;

    SqliteLedger(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("ledger.sqlite");
    }

    @Override
    public List<String> streams() {
        return texts("SELECT DISTINCT stream FROM ledger ORDER BY stream", List.of());
    }

    @Override
    public List<String> bodies(String stream) {
        return texts("SELECT body FROM ledger WHERE stream = ? ORDER BY sequence", List.of(stream));
    }

    @Override
    public boolean append(LedgerEntry entry) {
        DurableFile.makeFolder(folder);
        try (Connection connection = open()) {
            try (PreparedStatement create = connection.prepareStatement("CREATE TABLE IF NOT EXISTS ledger"
                    + " (stream TEXT NOT NULL, sequence INTEGER NOT NULL, body TEXT NOT NULL,"
                    + " PRIMARY KEY (stream, sequence)) WITHOUT ROWID, STRICT")) {
                create.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO ledger VALUES (?, ?, ?)")) {
                insert.setString(1, entry.stream());
                insert.setInt(2, entry.sequence());
                insert.setString(3, entry.body());
                insert.executeUpdate();
                return true;
            }
        } catch (SQLiteException failed) {
            if (failed.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) return false;
            throw unusable(failed);
        } catch (SQLException failed) {
            throw unusable(failed);
        }
    }

    private List<String> texts(String query, List<String> arguments) {
        if (!Files.exists(file)) return List.of();
        try (Connection connection = open();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.size(); i++) select.setString(i + 1, arguments.get(i));
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failed) {
            if (isNotMadeYet(failed)) return List.of();
            throw unusable(failed);
        }
    }

    /** The file is there before its table is: another process is about to write the first entry, or died before it did. */
    private static boolean isNotMadeYet(SQLException failed) {
        return String.valueOf(failed.getMessage()).contains("no such table: ledger");
    }

    private Connection open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private RuntimeException unusable(SQLException failed) {
        String message = "file=" + file + " cause=" + failed.getMessage();
        if (failed instanceof SQLiteException known && DAMAGED.contains(known.getResultCode())) {
            return new Refusal(
                    Refusal.Reason.TAMPERED,
                    "ledger must be a readable database: " + message + "; restore it from a backup");
        }
        return new UncheckedIOException("ledger must be usable: " + message, new IOException(failed));
    }
}
