package cvntrade.market.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** A database in memory for the length of one task. One thread, so that the same rows give the same file. */
final class DuckDb implements AutoCloseable {
    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    static DuckDb open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        // Without this it would spill into a folder beside wherever the program was started.
        settings.setProperty("temp_directory", "");
        return new DuckDb(DriverManager.getConnection("jdbc:duckdb:", settings));
    }

    DuckDBConnection connection() throws SQLException {
        return connection.unwrap(DuckDBConnection.class);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    static String literal(Path file) {
        return literal(file.toAbsolutePath().toString());
    }
}
