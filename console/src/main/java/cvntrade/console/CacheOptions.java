package cvntrade.console;

import cvntrade.base.EventLog;
import cvntrade.features.cache.CacheFolder;
import cvntrade.features.cache.DiskCache;
import cvntrade.features.cache.MatrixSource;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether feature matrices are kept in the home and taken from there. Neither changes a bit of any result. */
final class CacheOptions {
    @Option(names = "--no-cache", description = "Compute every feature matrix; neither read nor keep any in the home.")
    boolean noCache;

    @Mixin
    CacheLimit limit = new CacheLimit();

    MatrixSource matrices(Path home, EventLog events) {
        if (noCache) return MatrixSource.COMPUTED;
        return new DiskCache(folder(home), limit.bytes(), InstantSource.system(), events);
    }

    static CacheFolder folder(Path home) {
        return new CacheFolder(home.resolve("cache").resolve("features"));
    }
}
