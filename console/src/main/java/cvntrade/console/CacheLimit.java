package cvntrade.console;

import cvntrade.base.Check;
import picocli.CommandLine.Option;

/** How much room the cache may take. */
final class CacheLimit {
    private static final int MIB_MAX = 1 << 20;

    @Option(
            names = "--cache-limit-mib",
            paramLabel = "N",
            description = "Room for kept feature matrices in MiB; beyond it the longest unused go (default 4096).")
    int limitMib = 4096;

    long bytes() {
        return (long) Check.within(0, MIB_MAX, limitMib, "cacheLimitMib") << 20;
    }
}
