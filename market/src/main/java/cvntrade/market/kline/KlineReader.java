package cvntrade.market.kline;

import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table of candles. A sound row has prices above zero with low ≤ open, close ≤ high, volumes of zero or more, and an open time on
 * the grid; a row without a price is a missing bar.
 */
final class KlineReader {
    private static final String MEND = "mend the lines or download the file again";
    private static final CandleField[] FIELDS = CandleField.values();

    private final Timeframe timeframe;
    private final KlineRows rows;
    private final KlineProblems problems;
    private @Nullable KlineLayout layout;

    private KlineReader(String place, Timeframe timeframe) {
        this.timeframe = timeframe;
        this.rows = new KlineRows(place);
        this.problems = new KlineProblems(place);
    }

    /** @throws MalformedInput that lists the rows which cannot be candles */
    static KlineRows read(KlineText text, Timeframe timeframe) {
        KlineReader reader = new KlineReader("file=" + text.name(), timeframe);
        reader.readAll(text);
        return reader.checked();
    }

    private void readAll(KlineText text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .ofCsvRecord(text.open())) {
            for (CsvRecord record : csv) read(record);
        } catch (CsvParseException broken) {
            throw new MalformedInput(
                    "kline file must be a csv table: " + rows.place() + " cause=\"" + broken.getMessage() + "\"; "
                            + MEND,
                    broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory must be readable", impossible);
        }
    }

    private void read(CsvRecord record) {
        KlineLayout known = layout;
        if (known == null) {
            known = KlineLayout.of(rows.place(), record.getFields());
            layout = known;
            if (known.hasHeader()) return;
        }
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != known.width()) {
            problems.add("row must have " + known.width() + " fields: " + rows.place() + " line=" + line + " fields="
                    + record.getFieldCount() + " value=" + KlineProblems.shown(record.getField(0)));
            return;
        }
        String openTime = record.getField(known.openTime());
        long timeMs = KlineNumber.epochMs(openTime);
        if (timeMs < 0) {
            problems.add("open_time must be whole milliseconds or microseconds", line, "open_time", openTime);
            return;
        }
        readCandle(record, known, rows.add(timeMs, line));
    }

    private void readCandle(CsvRecord record, KlineLayout known, int row) {
        for (CandleField field : FIELDS) {
            if (field.isPrice() && record.getField(known.indexOf(field)).isBlank()) return;
        }
        boolean sound = true;
        for (CandleField field : FIELDS) {
            int index = known.indexOf(field);
            if (index >= 0) sound &= readField(row, field, record.getField(index));
        }
        if (sound) checkRange(row);
    }

    private boolean readField(int row, CandleField field, String text) {
        if (text.isBlank()) return true;
        double value = KlineNumber.decimal(text);
        @Nullable
        String broken = Double.isNaN(value)
                ? " must be a finite number"
                : field.isPrice() && value <= 0 ? " must be above zero" : value < 0 ? " must not be negative" : null;
        if (broken != null) {
            String name = KlineLayout.nameOf(field);
            problems.add(name + broken, rows.line(row), name, text);
            return false;
        }
        rows.set(row, field, value);
        return true;
    }

    private void checkRange(int row) {
        double low = rows.value(row, CandleField.LOW);
        double high = rows.value(row, CandleField.HIGH);
        if (low > high) {
            problems.add("high must be at least low: " + rows.place() + " line=" + rows.line(row) + " field=high value="
                    + high + " low=" + low);
            return;
        }
        requireInRange(row, CandleField.OPEN, low, high);
        requireInRange(row, CandleField.CLOSE, low, high);
    }

    private void requireInRange(int row, CandleField field, double low, double high) {
        double value = rows.value(row, field);
        if (value >= low && value <= high) return;
        String name = KlineLayout.nameOf(field);
        problems.add(name + " must lie between low and high: " + rows.place() + " line=" + rows.line(row) + " field="
                + name + " value=" + value + " low=" + low + " high=" + high);
    }

    private KlineRows checked() {
        BarSpacing.of(rows.timesMs(), timeframe).requireTimeframe(timeframe, rows.place());
        for (int row = 0; row < rows.size(); row++) {
            if (timeframe.isOnGrid(rows.timeMs(row))) continue;
            problems.add(
                    "open_time must lie on the " + timeframe + " grid",
                    rows.line(row),
                    "open_time",
                    String.valueOf(rows.timeMs(row)));
        }
        problems.throwIfAny(MEND);
        if (rows.size() == 0) {
            throw new MalformedInput(
                    "kline file must hold at least one candle: " + rows.place() + "; it is empty, download it again");
        }
        return rows;
    }
}
