package cvntrade.market.kline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small kline files for tests. Bar k opens at {@link #START_MS} plus k timeframes; its close is 100 + k. */
final class KlineSample {
    static final long START_MS = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    static final String HEADER = "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,"
            + "taker_buy_quote_volume,ignore";

    private static final long BAR_MS = 900_000;

    private KlineSample() {}

    static long openTimeMs(int bar) {
        return START_MS + bar * BAR_MS;
    }

    /** A sound row with 12 fields in milliseconds. */
    static String row(int bar) {
        return row(bar, openTimeMs(bar));
    }

    static String row(int bar, long openTimeMs) {
        return row(openTimeMs, openTimeMs + BAR_MS - 1, bar);
    }

    static String rowInMicroseconds(int bar) {
        return row(openTimeMs(bar) * 1000, (openTimeMs(bar) + BAR_MS) * 1000 - 1, bar);
    }

    static List<String> rows(int fromBar, int toBar) {
        return Stream.iterate(fromBar, bar -> bar < toBar, bar -> bar + 1)
                .map(KlineSample::row)
                .toList();
    }

    static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    static Path write(Path file, List<String> lines) {
        return write(file, text(lines).getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed.toByteArray();
    }

    /** @param namesAndTexts name, text, name, text … */
    static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed.toByteArray();
    }

    /** A zip with one entry that is stored without compression. */
    static byte[] storedZip(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(entry);
            out.write(bytes);
            out.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed.toByteArray();
    }

    private static String row(long openTime, long closeTime, int bar) {
        double close = 100 + bar;
        return String.format(
                Locale.ROOT,
                "%d,%.8f,%.8f,%.8f,%.8f,10.00000000,%d,1000.00000000,25,4.00000000,400.00000000,0",
                openTime,
                close - 1,
                close + 0.5,
                close - 1.5,
                close,
                closeTime);
    }
}
