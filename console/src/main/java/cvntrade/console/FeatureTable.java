package cvntrade.console;

import cvntrade.base.Column;
import cvntrade.base.Decimals;
import cvntrade.base.DurableFile;
import cvntrade.market.CandleSeries;
import cvntrade.market.store.ParquetTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Feature rows as a file, one for every bar that exists: a missing bar has none.
 *
 * @param candles whose bars the rows are
 * @param names one a column
 * @param columns one value a bar of the candles' grid
 */
record FeatureTable(CandleSeries candles, List<String> names, List<Column> columns) {
    void writeCsv(Path file) {
        DurableFile.write(file, this::writeCsv);
    }

    private void writeCsv(OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        csv.append("open_time");
        for (String name : names) csv.append(',').append(name);
        csv.append('\n');
        for (int row : rows()) {
            csv.append(Long.toString(candles.grid().openTimeMs(row)));
            for (Column column : columns) csv.append(',').append(Decimals.field(column.get(row)));
            csv.append('\n');
        }
        csv.flush();
    }

    void writeParquet(Path file) {
        int[] rows = rows();
        long[] openTimesMs =
                IntStream.of(rows).mapToLong(candles.grid()::openTimeMs).toArray();
        List<Column> existing = columns.stream()
                .map(column -> Column.generate(rows.length, i -> column.get(rows[i])))
                .toList();
        ParquetTable.write(file, openTimesMs, names, existing);
    }

    private int[] rows() {
        return IntStream.range(0, candles.bars()).filter(candles::hasCandle).toArray();
    }
}
