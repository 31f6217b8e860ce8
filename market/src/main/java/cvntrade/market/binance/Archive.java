package cvntrade.market.binance;

import cvntrade.base.DurableFile;
import cvntrade.base.Fingerprint;
import cvntrade.base.MalformedInput;
import cvntrade.market.LoadedSeries;
import cvntrade.market.kline.KlineFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The exchange's archive: zip files by month and day, each with a file that holds its SHA-256. */
final class Archive {
    private final ExchangeClient client;
    private final Path downloads;

    /** @param downloads folder for the file that is being read */
    Archive(ExchangeClient client, Path downloads) {
        this.client = client;
        this.downloads = downloads;
    }

    /**
     * @return nothing where the archive has no such file
     * @throws MalformedInput if the file never fits its checksum, or holds what cannot be candles of the segment
     */
    Optional<LoadedSeries> load(Segment segment) {
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
