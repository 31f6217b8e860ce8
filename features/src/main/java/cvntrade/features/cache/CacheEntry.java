package cvntrade.features.cache;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One entry on disk.
 *
 * @param lastUsed when it was written or last served: the time of its file
 */
record CacheEntry(Path file, long bytes, Instant lastUsed) {}
