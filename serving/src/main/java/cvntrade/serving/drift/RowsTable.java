package cvntrade.serving.drift;

import cvntrade.base.Column;
import cvntrade.base.Decimals;
import cvntrade.base.Grid;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.serving.drift.WatchedRows.ReturnPair;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows as text: one line a bar, {@code open_time} in epoch milliseconds first, an unknown value as an empty field, every other one in its
 * shortest exact form, so that reading gives the bits that were written.
 *
 * @param names of the columns after the open time
 * @param bars absolute number of each line's bar, rising
 * @param lines one value a column, in the order of the names
 */
public record RowsTable(List<String> names, List<Long> bars, List<Column> lines) {
    /** The returns beside the columns have names that no column can have. */
    private static final String RETURN = "@";

    private static final String TARGET = RETURN + "target";

    public RowsTable {
        names = List.copyOf(names);
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
    }

    static RowsTable of(WatchedRows rows) {
        Map<String, Column> columns = new LinkedHashMap<>(rows.columns());
        rows.returns().ifPresent(pair -> {
            columns.put(TARGET, pair.target());
            columns.put(RETURN + pair.symbol(), pair.reference());
        });
        List<Column> values = List.copyOf(columns.values());
        List<Long> bars = new ArrayList<>();
        List<Column> lines = new ArrayList<>();
        for (int row = 0; row < rows.grid().bars(); row++) {
            int at = row;
            bars.add(rows.grid().bar(row));
            lines.add(
                    Column.generate(values.size(), column -> values.get(column).get(at)));
        }
        return new RowsTable(List.copyOf(columns.keySet()), bars, lines);
    }

    /** The rows on the shortest grid that holds all lines; a bar without a line is unknown. */
    WatchedRows onGrid(Timeframe timeframe) {
        if (bars.isEmpty()) throw new MalformedInput("rows must be there: lines=0");
        Grid grid = Grid.between(timeframe, bars.get(0), bars.get(bars.size() - 1));
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            double[] values = Column.unknown(grid.bars()).toArray();
            for (int line = 0; line < bars.size(); line++) {
                values[grid.rowOf(bars.get(line))] = lines.get(line).get(column);
            }
            columns.put(names.get(column), Column.owning(values));
        }
        Column target = columns.remove(TARGET);
        Optional<String> reference = names.stream()
                .filter(name -> name.startsWith(RETURN) && !name.equals(TARGET))
                .findFirst();
        Optional<ReturnPair> returns = Optional.empty();
        if (target != null && reference.isPresent()) {
            Column other = columns.remove(reference.get());
            if (other != null)
                returns = Optional.of(new ReturnPair(reference.get().substring(1), target, other));
        }
        return new WatchedRows(grid, columns, returns);
    }

    public byte[] text(Timeframe timeframe) {
        StringBuilder text = new StringBuilder("open_time");
        names.forEach(name -> text.append(',').append(name));
        text.append('\n');
        for (int line = 0; line < bars.size(); line++) {
            text.append(timeframe.openTimeMs(bars.get(line)));
            for (int column = 0; column < names.size(); column++) {
                text.append(',').append(Decimals.field(lines.get(line).get(column)));
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws MalformedInput if it is not such a table, or a bar comes twice or before its time */
    public static RowsTable parse(byte[] text, Timeframe timeframe) {
        List<String> names = List.of();
        List<Long> bars = new ArrayList<>();
        List<Column> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(new String(text, StandardCharsets.UTF_8))) {
            for (CsvRecord line : csv) {
                if (line.getStartingLineNumber() == 1) {
                    names = header(line);
                    continue;
                }
                long ms = Long.parseLong(line.getField(0));
                require(line, timeframe.isOnGrid(ms), "open on the grid");
                long bar = timeframe.barAt(ms);
                require(line, bars.isEmpty() || bars.get(bars.size() - 1) < bar, "come after the one before");
                bars.add(bar);
                lines.add(Column.generate(
                        names.size(),
                        column -> line.getField(column + 1).isEmpty()
                                ? Double.NaN
                                : Double.parseDouble(line.getField(column + 1))));
            }
        } catch (java.io.IOException | CsvParseException | NumberFormatException malformed) {
            throw new MalformedInput(
                    "rows must be CSV with numbers: lines=" + bars.size() + " cause=" + malformed.getMessage(),
                    malformed);
        }
        if (names.isEmpty()) throw new MalformedInput("rows must have a column beside open_time: columns=0");
        return new RowsTable(names, bars, lines);
    }

    private static List<String> header(CsvRecord line) {
        require(line, line.getField(0).equals("open_time"), "begin with open_time");
        return line.getFields().subList(1, line.getFieldCount());
    }

    private static void require(CsvRecord line, boolean kept, String rule) {
        if (kept) return;
        throw new MalformedInput("a line of rows must " + rule + ": line=" + line.getStartingLineNumber());
    }
}
