package cvntrade.market.binance;

import cvntrade.base.DurableFile;
import cvntrade.base.Fingerprint;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.market.LoadedSeries;
import cvntrade.market.kline.KlineFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The exchange's archive: zip files by month and day, each with a file that holds its SHA-256. */
final class Archive {
    private final ExchangeClient client;

    Archive(ExchangeClient client) {
        this.client = client;
    }

    /**
     * @param downloads folder for the file that is being read
     * @return nothing where the archive has no such file
     * @throws MalformedInput if the file never fits its checksum, or holds what cannot be candles of the segment
     */
    Optional<LoadedSeries> load(Segment segment, Path downloads) {
        URI uri = uri(segment);
        Optional<String> sha256 = client.get(URI.create(uri + ".CHECKSUM"), bytes -> checksum(segment, bytes));
        if (sha256.isEmpty()) return Optional.empty();
        Optional<byte[]> zip = client.get(uri, bytes -> {
            String received = Fingerprint.ofBytes(bytes);
            if (received.equals(sha256.get())) return bytes;
            throw new FaultyAnswer(
                    "checksum differs: published=" + sha256.get() + " received=" + received + " bytes=" + bytes.length);
        });
        return zip.map(bytes -> read(segment, segment.name() + ".zip", bytes, downloads));
    }

    /** Reads one file's bytes as the candles of a segment; every bar of a published segment has closed. */
    static LoadedSeries read(Segment segment, String name, byte[] bytes, Path downloads) {
        Path file = downloads.resolve(name);
        DurableFile.write(file, out -> out.write(bytes));
        try {
            LoadedSeries loaded = KlineFile.load(file, segment.symbol(), segment.timeframe(), segment.end());
            long first = loaded.series().grid().firstBar();
            if (first >= segment.fromBar()) return loaded;
            throw new MalformedInput("candles must lie in the segment: file=" + name + " first_bar="
                    + loaded.provenance().firstBar() + " segment_from=" + segment.from()
                    + "; report it to the exchange");
        } finally {
            discard(file);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw DurableFile.unwritable(file, failed);
        }
    }

    /** The first file of a symbol in a window: a closed month, or a day of the month that has not closed. */
    Optional<Segment> first(String symbol, Timeframe timeframe, Instant from, Instant to, Instant asOf) {
        return files(symbol, timeframe, from, to, asOf).filter(this::has).findFirst();
    }

    /** Where the files of a symbol end: after the window, or after the last month that the archive has. */
    Instant end(String symbol, Timeframe timeframe, Segment first, Instant to, Instant asOf) {
        List<Segment> months = files(symbol, timeframe, first.from(), to, asOf)
                .filter(file -> file.kind() == Segment.Kind.MONTH)
                .toList();
        int last = months.size() - 1;
        while (last > 0 && !has(months.get(last))) last--;
        return last == months.size() - 1 ? to : months.get(last).end();
    }

    private static Stream<Segment> files(String symbol, Timeframe timeframe, Instant from, Instant to, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        LocalDate month = LocalDate.ofInstant(from, ZoneOffset.UTC).withDayOfMonth(1);
        return Stream.iterate(month, next -> next.plusMonths(1))
                .takeWhile(next -> next.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(to))
                .flatMap(next -> {
                    Segment whole = Segment.month(symbol, timeframe, next);
                    if (!next.plusMonths(1).isAfter(today)) return Stream.of(whole);
                    return whole.days().stream()
                            .filter(day -> day.from().isBefore(to) && !day.end().isAfter(asOf));
                });
    }

    private boolean has(Segment segment) {
        return client.get(URI.create(uri(segment) + ".CHECKSUM"), bytes -> checksum(segment, bytes))
                .isPresent();
    }

    private static String checksum(Segment segment, byte[] bytes) throws FaultyAnswer {
        String[] words = new String(bytes, StandardCharsets.US_ASCII).strip().split("\\s+");
        boolean sound =
                words.length == 2 && words[0].matches("[0-9a-fA-F]{64}") && words[1].equals(segment.name() + ".zip");
        if (!sound) throw new FaultyAnswer("checksum file must hold SHA-256 and name of " + segment.name() + ".zip");
        return words[0].toLowerCase(Locale.ROOT);
    }

    private URI uri(Segment segment) {
        String folder = segment.kind() == Segment.Kind.MONTH ? "monthly" : "daily";
        return URI.create(client.address().archive() + "/" + folder + "/klines/" + segment.symbol() + "/"
                + segment.timeframe() + "/" + segment.name() + ".zip");
    }
}
