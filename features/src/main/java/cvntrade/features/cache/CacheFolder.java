package cvntrade.features.cache;

import cvntrade.base.DurableFile;
import cvntrade.features.FeatureMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of a cache. Only what is named like an entry, or like an entry that was being written, is ever counted or removed; whatever else
 * lies in the folder is left alone.
 *
 * <p>Several processes may work in one folder without a lock. An entry appears whole, by a rename, and is never written to again. One that is
 * removed while another process reads it is read to its end: on Linux and macOS the file lives until the last reader has closed it; on Windows
 * the removal fails and the entry stays.
 */
public final class CacheFolder {
    private static final String SUFFIX = ".cvnfeat";
    private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{64}\\.cvnfeat");
    private static final Pattern UNFINISHED = Pattern.compile("\\.[0-9a-f]{64}\\.cvnfeat\\.[0-9]+-[0-9]+\\.tmp");

    /** No one writes one entry for so long: what is still unfinished then was left behind by a process that was killed. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final Path path;

    public CacheFolder(Path path) {
        this.path = path;
    }

    /** What was removed. */
    public record Removed(int entries, long bytes) {}

    /** A part of the cache; {@code bytes} are those of its files. */
    public record Share(int entries, long bytes) {
        private Share plus(CacheEntry entry) {
            return new Share(entries + 1, bytes + entry.bytes());
        }
    }

    /**
     * What is there.
     *
     * @param oldest the use that is the longest ago; nothing where there is no entry
     * @param newest the latest use
     * @param bySymbol by name; an entry whose header cannot be read is found under {@code (damaged)}
     */
    public record Summary(Share all, Optional<Instant> oldest, Optional<Instant> newest, Map<String, Share> bySymbol) {}

    public Path path() {
        return path;
    }

    public Summary summary() {
        try {
            List<CacheEntry> entries = entries();
            Share all = new Share(0, 0);
            Map<String, Share> bySymbol = new TreeMap<>();
            for (CacheEntry entry : entries) {
                all = all.plus(entry);
                bySymbol.merge(symbol(entry), new Share(0, 0).plus(entry), (share, one) -> share.plus(entry));
            }
            return new Summary(
                    all,
                    entries.stream().map(CacheEntry::lastUsed).findFirst(),
                    entries.stream().map(CacheEntry::lastUsed).reduce((earlier, later) -> later),
                    bySymbol);
        } catch (IOException failed) {
            throw unusable(failed);
        }
    }

    /** Removes the entries that were not used after an instant, and what processes that were killed have left behind. */
    public Removed clear(Instant unusedSince, Instant now) {
        try {
            removeAbandoned(now);
            Removed removed = new Removed(0, 0);
            for (CacheEntry entry : entries()) {
                if (entry.lastUsed().isAfter(unusedSince) || !Files.deleteIfExists(entry.file())) continue;
                removed = new Removed(removed.entries() + 1, removed.bytes() + entry.bytes());
            }
            return removed;
        } catch (IOException failed) {
            throw unusable(failed);
        }
    }

    private UncheckedIOException unusable(IOException failed) {
        return new UncheckedIOException(
                "cache folder must be readable and writable: path=" + path + " cause=" + failed.getMessage(), failed);
    }

    Path file(EntryHeader header) {
        return path.resolve(header.hash() + SUFFIX);
    }

    /** Writes an entry beside its place, forces it to the disk and moves it there; a failure leaves nothing behind. */
    void write(EntryHeader header, FeatureMatrix matrix, Instant now) throws IOException {
        Files.createDirectories(path);
        Path beside = DurableFile.beside(file(header));
        try {
            EntryFile.write(beside, header, matrix);
            touch(beside, now);
            DurableFile.publish(beside, file(header));
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Says that an entry was used. */
    void touch(Path file, Instant now) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(now));
    }

    /** Removes the entries whose last use is the longest ago until all of them have so many bytes at most. */
    List<CacheEntry> shrinkTo(long bytesMax, Instant now) throws IOException {
        removeAbandoned(now);
        List<CacheEntry> entries = entries();
        long bytes = entries.stream().mapToLong(CacheEntry::bytes).sum();
        List<CacheEntry> removed = new ArrayList<>();
        for (CacheEntry entry : entries) {
            if (bytes <= bytesMax) break;
            if (Files.deleteIfExists(entry.file())) removed.add(entry);
            bytes -= entry.bytes();
        }
        return removed;
    }

    /** The longest unused first. */
    private List<CacheEntry> entries() throws IOException {
        List<CacheEntry> entries = new ArrayList<>(named(ENTRY));
        entries.sort(Comparator.comparing(CacheEntry::lastUsed).thenComparing(CacheEntry::file));
        return entries;
    }

    private void removeAbandoned(Instant now) throws IOException {
        for (CacheEntry unfinished : named(UNFINISHED)) {
            if (unfinished.lastUsed().isBefore(now.minus(ABANDONED_AFTER))) Files.deleteIfExists(unfinished.file());
        }
    }

    private List<CacheEntry> named(Pattern form) throws IOException {
        List<CacheEntry> files = new ArrayList<>();
        if (!Files.isDirectory(path)) return files;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path)) {
            for (Path file : all) {
                if (form.matcher(String.valueOf(file.getFileName())).matches())
                    look(file).ifPresent(files::add);
            }
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        return files;
    }

    /** Nothing where another process has just removed the file, or where it is no file. */
    private static Optional<CacheEntry> look(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) return Optional.empty();
            return Optional.of(new CacheEntry(
                    file, attributes.size(), attributes.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static String symbol(CacheEntry entry) {
        try {
            return EntryHeader.symbol(EntryFile.header(entry.file()));
        } catch (DamagedEntry | IOException unreadable) {
            return "(damaged)";
        }
    }
}
