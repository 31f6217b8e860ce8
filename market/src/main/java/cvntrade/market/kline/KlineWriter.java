package cvntrade.market.kline;

import cvntrade.base.Decimals;
import cvntrade.base.DurableFile;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Writes candles as the exchange does: gzipped csv, twelve columns, no header, milliseconds, one row a candle, none for a missing bar. The same
 * series gives the same bytes: Java's gzip stream leaves the time in the header at zero.
 *
 * <p>Numbers are written exactly. A flow column that the series lacks is written as 0, which is what a source that lacks it does; a single
 * unknown value is an empty field. Missing bars before the first and after the last candle leave no trace.
 */
public final class KlineWriter {
    private static final CandleField[] BEFORE_CLOSE_TIME = {
        CandleField.OPEN, CandleField.HIGH, CandleField.LOW, CandleField.CLOSE, CandleField.VOLUME
    };
    private static final CandleField[] AFTER_CLOSE_TIME = {
        CandleField.QUOTE_VOLUME, CandleField.TRADES, CandleField.TAKER_BASE, CandleField.TAKER_QUOTE
    };

    private KlineWriter() {}

    /** The name that {@link KlineFolder} finds: {@code SYMBOL-15m.csv.gz}. */
    public static String fileName(CandleSeries series) {
        return series.symbol() + "-" + series.grid().timeframe() + ".csv.gz";
    }

    /** Writes {@link #fileName} into the folder and gives its path. */
    public static Path writeInto(Path folder, CandleSeries series) {
        Path file = folder.resolve(fileName(series));
        write(file, series);
        return file;
    }

    public static void write(Path file, CandleSeries series) {
        StringBuilder csv = new StringBuilder(series.bars() * 128);
        try {
            writeCsv(csv, series);
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory must be writable", impossible);
        }
        byte[] packed = gzip(csv.toString().getBytes(StandardCharsets.US_ASCII));
        DurableFile.write(file, out -> out.write(packed));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed, 1 << 16)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory must be writable", impossible);
        }
        return packed.toByteArray();
    }

    /** The rows of the file before it is packed, one after the other. */
    public static void writeCsv(Appendable csv, CandleSeries series) throws IOException {
        long closesAfterMs = series.grid().timeframe().millis() - 1;
        Set<CandleField> absent = EnumSet.noneOf(CandleField.class);
        for (CandleField field : AFTER_CLOSE_TIME) if (!series.has(field)) absent.add(field);
        for (int row = 0; row < series.bars(); row++) {
            if (!series.hasCandle(row)) continue;
            long openTimeMs = series.grid().openTimeMs(row);
            csv.append(String.valueOf(openTimeMs));
            for (CandleField field : BEFORE_CLOSE_TIME)
                csv.append(',').append(plain(series.column(field).get(row)));
            csv.append(',').append(String.valueOf(openTimeMs + closesAfterMs));
            for (CandleField field : AFTER_CLOSE_TIME) {
                csv.append(',')
                        .append(
                                absent.contains(field)
                                        ? "0"
                                        : plain(series.column(field).get(row)));
            }
            csv.append(",0\n");
        }
    }

    /** The shortest exact decimal without an exponent. */
    private static String plain(double value) {
        if (Double.isNaN(value)) return "";
        if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
        String shortest = Decimals.shortest(value);
        return shortest.indexOf('E') < 0 ? shortest : new BigDecimal(shortest).toPlainString();
    }
}
