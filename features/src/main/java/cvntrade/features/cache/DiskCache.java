package cvntrade.features.cache;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Matrices in a folder, named by the SHA-256 of their {@link CacheKey}. An entry is served only if it is whole and says of itself exactly what
 * was asked for; any other file in its place is reported as {@code cache_entry_damaged}, removed, and the matrix computed again.
 *
 * <p>Several threads and processes may share the folder. Two that miss the same entry both compute it and write the same bytes; the last rename
 * stays. Beyond the limit the entries that were not used for the longest time are removed; two processes that write at once may exceed it by
 * one entry until the next is written.
 *
 * <p>A matrix that cannot be kept, since the disk is full or the folder may not be written, is reported as {@code cache_entry_not_kept} and
 * returned: what is lost is time, never a result.
 */
public final class DiskCache implements MatrixSource {
    private final CacheFolder folder;
    private final long bytesMax;
    private final InstantSource clock;
    private final EventLog events;

    /**
     * @param bytesMax of all entries together
     * @param clock for the time at which an entry was last used, and for nothing else
     */
    public DiskCache(CacheFolder folder, long bytesMax, InstantSource clock, EventLog events) {
        if (bytesMax < 0) throw new IllegalArgumentException("bytesMax must be at least 0: bytesMax=" + bytesMax);
        this.folder = folder;
        this.bytesMax = bytesMax;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public FeatureMatrix matrix(List<? extends Feature> features, FeatureInput input, Map<String, String> settings) {
        Optional<String> definitions = Definitions.of(features);
        if (definitions.isEmpty()) {
            events.record(Event.named("cache_not_used")
                    .with("symbol", input.target().symbol())
                    .with("reason", "a column is not made of this program's own transforms"));
            return FeatureEngine.matrix(features, input);
        }
        CacheKey key = CacheKey.of(features, input, settings, EngineVersion.ofThisProgram(), definitions.get());
        EntryHeader header = EntryHeader.of(key, input.target().symbol(), features, input.grid());
        Optional<float[]> kept = find(header, input.target().symbol());
        if (kept.isPresent()) return FeatureMatrix.owning(input.grid(), features, kept.get());
        FeatureMatrix computed = FeatureEngine.matrix(features, input);
        keep(header, computed, input.target().symbol());
        return computed;
    }

    private Optional<float[]> find(EntryHeader header, String symbol) {
        Path file = folder.file(header);
        try {
            float[] values = EntryFile.read(file, header);
            events.record(Event.named("cache_hit").with("symbol", symbol).with("file", file));
            rememberUse(file);
            return Optional.of(values);
        } catch (NoSuchFileException miss) {
            return Optional.empty();
        } catch (ClosedByInterruptException stopped) {
            throw interrupted(file, stopped);
        } catch (DamagedEntry damaged) {
            discard(file, damaged.reason());
        } catch (IOException failed) {
            discard(file, "it cannot be read: " + failed.getMessage());
        }
        return Optional.empty();
    }

    private void rememberUse(Path file) {
        try {
            folder.touch(file, clock.instant());
        } catch (IOException unchangeable) {
            // Evicted meanwhile, or in a folder that may only be read: nothing but the order of eviction suffers.
        }
    }

    /** Another process may have put a whole entry there meanwhile; then that one is computed once more. */
    private void discard(Path file, String reason) {
        boolean removed;
        try {
            removed = Files.deleteIfExists(file);
        } catch (IOException failed) {
            removed = false;
        }
        events.record(Event.named("cache_entry_damaged")
                .with("file", file)
                .with("reason", reason)
                .with("removed", removed));
    }

    private void keep(EntryHeader header, FeatureMatrix matrix, String symbol) {
        Path file = folder.file(header);
        long bytes = EntryFile.bytes(header);
        if (bytes > bytesMax) {
            notKept(file, symbol, "it has " + bytes + " bytes, more than the whole cache may have");
            return;
        }
        try {
            for (CacheEntry removed : folder.shrinkTo(bytesMax - bytes, clock.instant())) {
                events.record(Event.named("cache_entry_evicted")
                        .with("file", removed.file())
                        .with("bytes", removed.bytes())
                        .with("last_used", removed.lastUsed()));
            }
            folder.write(header, matrix, clock.instant());
            events.record(Event.named("cache_entry_kept")
                    .with("symbol", symbol)
                    .with("file", file)
                    .with("bytes", bytes));
        } catch (ClosedByInterruptException stopped) {
            throw interrupted(file, stopped);
        } catch (IOException failed) {
            notKept(file, symbol, String.valueOf(failed.getMessage()));
        }
    }

    private static UncheckedIOException interrupted(Path file, ClosedByInterruptException stopped) {
        return new UncheckedIOException(
                "the work must not be interrupted while it uses a cache entry: file=" + file, stopped);
    }

    private void notKept(Path file, String symbol, String reason) {
        events.record(Event.named("cache_entry_not_kept")
                .with("symbol", symbol)
                .with("file", file)
                .with("reason", reason));
    }
}
