package cvntrade.sweep;

import static cvntrade.sweep.SmallMarket.text;
import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Event;
import cvntrade.features.cache.CacheFolder;
import cvntrade.features.cache.DiskCache;
import cvntrade.features.cache.MatrixSource;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.SweepData;
import cvntrade.verdict.evidence.MlopsReadiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache may save time and nothing else: the same files whether it is off, empty, full or damaged. */
@Tag("slow")
class CachedSweepTest {
    private static final List<String> COMPARED = List.of(
            "plan.json",
            "results.csv",
            "seeds.csv",
            "verdict.json",
            "evidence.json",
            "nan_ledger.csv",
            "row_ledger.csv");
    private static final Factor FACTOR = Factors.named("btc_features");

    @TempDir
    Path work;

    private final ConcurrentLinkedQueue<String> events = new ConcurrentLinkedQueue<>();

    @Test
    void theBytesAreTheSameWithTheCacheOffColdWarmAndDamaged() throws IOException {
        run("off", MatrixSource.COMPUTED);
        run("cold", cache());
        assertThat(events).contains("cache_entry_kept");
        events.clear();
        run("warm", cache());
        assertThat(events).contains("cache_hit").doesNotContain("cache_entry_kept");
        events.clear();
        try (Stream<Path> entries = Files.list(work.resolve("cache"))) {
            for (Path entry : entries.toList()) flipABitInTheMiddle(entry);
        }
        run("damaged", cache());
        assertThat(events).contains("cache_entry_damaged", "cache_entry_kept");
        for (String state : List.of("cold", "warm", "damaged")) {
            for (String name : COMPARED) {
                assertThat(work.resolve(state).resolve(name))
                        .as(state)
                        .hasSameBinaryContentAs(work.resolve("off").resolve(name));
            }
        }
    }

    @Test
    void theAuditIsNeverServedFromTheCache() {
        run("cold", cache());
        events.clear();
        run("warm", cache());
        // The matrix of each crypto is taken once for its cells, and of the first once more for the pre-flight cell.
        assertThat(events.stream().filter("cache_hit"::equals)).hasSize(SmallMarket.COINS + 1);
        assertThat(text(work.resolve("warm/audit.json"))).isEqualTo(text(work.resolve("cold/audit.json")));
    }

    private MatrixSource cache() {
        return new DiskCache(
                new CacheFolder(work.resolve("cache")), 1L << 30, () -> Instant.EPOCH, event -> record(event));
    }

    private void record(Event event) {
        events.add(event.name());
    }

    private void run(String out, MatrixSource matrices) {
        SweepData data = SmallMarket.data(FACTOR);
        Sweep.Conditions conditions = new Sweep.Conditions(
                2, MlopsReadiness.NOT_MEASURED, event -> {}, Progress.NONE, new FitClock(() -> 0), matrices);
        new Sweep(SmallMarket.plan(FACTOR, data), data, work.resolve(out), conditions).run();
    }

    private static void flipABitInTheMiddle(Path entry) throws IOException {
        byte[] bytes = Files.readAllBytes(entry);
        bytes[bytes.length / 2] ^= 16;
        Files.write(entry, bytes);
    }
}
