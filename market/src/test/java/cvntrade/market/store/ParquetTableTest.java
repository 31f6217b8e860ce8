package cvntrade.market.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void unknownValuesAreNullAndAllOthersExact() throws SQLException {
        Path file = folder.resolve("it's.parquet");
        Column column = Column.of(0.1, Double.NaN, -0.0, Double.MIN_VALUE);

        ParquetTable.write(file, new long[] {10, 20, 30, 40}, List.of("a \"b\""), List.of(column));

        List<String> rows = new ArrayList<>();
        try (DuckDb database = DuckDb.open();
                Statement statement = database.connection().createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + DuckDb.literal(file))) {
            assertThat(found.getMetaData().getColumnName(1)).isEqualTo("open_time");
            assertThat(found.getMetaData().getColumnName(2)).isEqualTo("a \"b\"");
            while (found.next()) rows.add(found.getLong(1) + "=" + found.getObject(2));
        }
        assertThat(rows).containsExactly("10=0.1", "20=null", "30=-0.0", "40=4.9E-324");
    }

    @Test
    void columnsMustFitTheRows() {
        assertThatThrownBy(() -> ParquetTable.write(
                        folder.resolve("a.parquet"), new long[] {10, 20}, List.of("a"), List.of(Column.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("every column must have one value a row: name=a values=1 rows=2");
        assertThatThrownBy(() -> ParquetTable.write(
                        folder.resolve("a.parquet"),
                        new long[] {10},
                        List.of("a", "A"),
                        List.of(Column.of(1), Column.of(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("every column must have a name of its own: name=A");
    }
}
