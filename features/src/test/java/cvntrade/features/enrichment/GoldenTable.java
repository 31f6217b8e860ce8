package cvntrade.features.enrichment;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A plain table with a header, open time first, an empty field where a value is unknown. */
final class GoldenTable {
    private final List<String> names;
    private final List<String[]> rows;

    private GoldenTable(List<String> names, List<String[]> rows) {
        this.names = names;
        this.rows = rows;
    }

    static GoldenTable read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String[]> rows =
                    lines.stream().skip(1).map(l -> l.split(",", -1)).toList();
            return new GoldenTable(List.of(lines.get(0).split(",", -1)), rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int size() {
        return rows.size();
    }

    long bar(int row) {
        return Timeframe.M15.barAt(Long.parseLong(rows.get(row)[0]));
    }

    double value(int row, String name) {
        String field = rows.get(row)[names.indexOf(name)];
        return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
    }

    /** As candles on the grid: a bar without a row is missing. */
    CandleSeries candles(String symbol) {
        Grid grid = Grid.between(Timeframe.M15, bar(0), bar(size() - 1));
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) {
            double[] values = Column.unknown(grid.bars()).toArray();
            String name = field.name().toLowerCase(java.util.Locale.ROOT);
            if (names.contains(name)) {
                for (int row = 0; row < size(); row++) values[grid.rowOf(bar(row))] = value(row, name);
            }
            columns.put(field, Column.of(values));
        }
        return CandleSeries.of(symbol, grid, columns);
    }
}
