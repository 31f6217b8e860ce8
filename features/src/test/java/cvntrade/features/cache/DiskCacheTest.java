package cvntrade.features.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.features.CandleWalk;
import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.enrichment.Enrichment;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.features.window.Kernel;
import cvntrade.features.window.Transform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {
    private static final Instant START = Instant.parse("2024-05-01T00:00:00Z");
    private static final EnrichmentConfig BLIND = EnrichmentConfig.DEFAULT;
    private static final EnrichmentConfig FULL = new EnrichmentConfig(true, BtcFeatureSet.FULL, 20, 10);
    private static final long ROOMY = 1L << 30;

    @TempDir
    Path folder;

    private final List<Event> events = new ArrayList<>();
    private Instant now = START;

    @Test
    void theSecondTimeIsAHitWithTheSameBits() {
        FeatureMatrix cold = matrix(FULL, 1);
        FeatureMatrix warm = matrix(FULL, 1);
        assertThat(names()).containsExactly("cache_entry_kept", "cache_hit");
        assertSameBits(warm, cold);
        assertSameBits(warm, FeatureEngine.matrix(Enrichment.features(FULL, input(1).target()), input(1)));
        assertThat(warm.names()).isEqualTo(cold.names());
        assertThat(warm.keys()).isEqualTo(cold.keys());
        assertThat(warm.unknownOwnShare(3)).isEqualTo(cold.unknownOwnShare(3));
    }

    @Test
    void withAndWithoutBtcAreTwoEntries() {
        FeatureMatrix blind = matrix(BLIND, 1);
        FeatureMatrix full = matrix(FULL, 1);
        assertThat(names()).containsExactly("cache_entry_kept", "cache_entry_kept");
        assertThat(full.columns()).isEqualTo(blind.columns() + 6);
        assertSameBits(matrix(BLIND, 1), blind);
        assertSameBits(matrix(FULL, 1), full);
        assertThat(names()).endsWith("cache_hit", "cache_hit");
    }

    @Test
    void aDamagedEntryIsReportedRemovedAndComputedAgain() throws IOException {
        FeatureMatrix cold = matrix(FULL, 1);
        Path entry = entries().get(0);
        for (int place : new int[] {0, 9, 13, 100, 100_000}) {
            byte[] bytes = Files.readAllBytes(entry);
            bytes[place] ^= 8;
            Files.write(entry, bytes);
            events.clear();
            assertSameBits(matrix(FULL, 1), cold);
            assertThat(names()).containsExactly("cache_entry_damaged", "cache_entry_kept");
            assertThat(events.get(0).value("file")).isEqualTo(entry.toString());
            assertThat(events.get(0).value("reason")).isNotEmpty();
            assertSameBits(matrix(FULL, 1), cold);
            assertThat(names()).endsWith("cache_hit");
        }
    }

    @Test
    void anEntryInTheWrongPlaceIsReportedAndComputedAgain() throws IOException {
        matrix(FULL, 1);
        Path first = entries().get(0);
        matrix(FULL, 2);
        Path second = entries().stream()
                .filter(entry -> !entry.equals(first))
                .findFirst()
                .orElseThrow();
        Files.write(second, Files.readAllBytes(first));
        events.clear();
        assertSameBits(matrix(FULL, 2), FeatureEngine.matrix(Enrichment.features(FULL, input(2).target()), input(2)));
        assertThat(names()).containsExactly("cache_entry_damaged", "cache_entry_kept");
        assertThat(events.get(0).value("reason")).contains("another key");
    }

    @Test
    void whatWasNotUsedForTheLongestTimeGoesFirst() {
        matrix(BLIND, 1);
        long limit = new CacheFolder(folder).summary().all().bytes() * 5 / 2;
        pass(1);
        matrix(BLIND, 2, limit);
        pass(1);
        matrix(BLIND, 1, limit); // A hit makes it younger than the second.
        pass(1);
        events.clear();
        matrix(BLIND, 3, limit);
        assertThat(names()).containsExactly("cache_entry_evicted", "cache_entry_kept");
        assertThat(new CacheFolder(folder).summary().all().bytes()).isLessThanOrEqualTo(limit);
        events.clear();
        matrix(BLIND, 1, limit);
        matrix(BLIND, 3, limit);
        matrix(BLIND, 2, limit);
        assertThat(names()).startsWith("cache_hit", "cache_hit").endsWith("cache_entry_kept");
    }

    @Test
    void anEntryLargerThanTheWholeCacheIsNotKept() throws IOException {
        FeatureMatrix matrix = matrix(BLIND, 1, 1000);
        assertThat(matrix.rows()).isEqualTo(300);
        assertThat(names()).containsExactly("cache_entry_not_kept");
        assertThat(entries()).isEmpty();
    }

    @Test
    void anEntryThatCanNeitherBeReadNorReplacedCostsNoResult() throws IOException {
        FeatureMatrix cold = matrix(BLIND, 1);
        Path entry = entries().get(0);
        Files.delete(entry);
        Files.createDirectories(entry.resolve("a folder that is not empty"));
        events.clear();
        assertSameBits(matrix(BLIND, 1), cold);
        assertThat(names()).containsExactly("cache_entry_damaged", "cache_entry_not_kept");
        assertThat(events.get(0).value("removed")).isEqualTo("false");
    }

    @Test
    void aThreadThatIsStoppedWhileItReadsLeavesTheEntryWhereItIs() throws IOException {
        matrix(BLIND, 1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> matrix(BLIND, 1)).isInstanceOf(UncheckedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(entries()).hasSize(1);
        matrix(BLIND, 1);
        assertThat(names()).containsExactly("cache_entry_kept", "cache_hit");
    }

    @Test
    void aFolderThatCannotBeMadeCostsNoResult() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        DiskCache cache = new DiskCache(new CacheFolder(file.resolve("cache")), ROOMY, () -> now, events::add);
        assertThat(Enrichment.matrix(BLIND, input(1), cache, EventLog.SILENT).rows())
                .isEqualTo(300);
        assertThat(names()).endsWith("cache_entry_not_kept");
        assertThat(file).hasContent("in the way");
    }

    @Test
    void aColumnOfAnotherProgramsTransformIsNeverKept() throws IOException {
        Feature foreign = Feature.named("x").of(Candles.target().close().through(new Elsewhere(3)));
        DiskCache cache = new DiskCache(new CacheFolder(folder), ROOMY, () -> now, events::add);
        assertThat(cache.matrix(List.of(foreign), input(1), Map.of()).rows()).isEqualTo(300);
        assertThat(names()).containsExactly("cache_not_used");
        assertThat(entries()).isEmpty();
    }

    @Test
    void clearingRemovesEntriesAloneAndOnlyThoseOldEnough() throws IOException {
        matrix(BLIND, 1);
        pass(10);
        matrix(BLIND, 2);
        Path stranger = Files.writeString(folder.resolve("notes.txt"), "mine");
        Path alike = Files.writeString(folder.resolve("a".repeat(64)), "no entry by its name");
        Path below = Files.createDirectory(folder.resolve("b".repeat(64) + ".cvnfeat"));
        CacheFolder cache = new CacheFolder(folder);
        assertThat(cache.clear(now.minus(Duration.ofDays(5)), now).entries()).isEqualTo(1);
        assertThat(cache.summary().all().entries()).isEqualTo(1);
        CacheFolder.Removed removed = cache.clear(Instant.MAX, now);
        assertThat(removed.entries()).isEqualTo(1);
        assertThat(removed.bytes()).isPositive();
        assertThat(stranger).exists();
        assertThat(alike).exists();
        assertThat(below).exists();
    }

    @Test
    void whatAKilledProcessLeftBehindIsRemovedWhenItIsOldEnough() throws IOException {
        Path left = Files.writeString(folder.resolve("." + "c".repeat(64) + ".cvnfeat.4711-1.tmp"), "half");
        Files.setLastModifiedTime(left, FileTime.from(START));
        matrix(BLIND, 1);
        assertThat(left).exists();
        now = START.plus(Duration.ofMinutes(61));
        matrix(BLIND, 2);
        assertThat(left).doesNotExist();
    }

    @Test
    void theSummaryTellsTheEntriesBySymbol() throws IOException {
        matrix(BLIND, 1);
        pass(3);
        matrix(FULL, 1);
        matrix(BLIND, 2);
        Files.writeString(folder.resolve("d".repeat(64) + ".cvnfeat"), "rubbish that has more than sixteen bytes");
        CacheFolder.Summary summary = new CacheFolder(folder).summary();
        assertThat(summary.all().entries()).isEqualTo(4);
        assertThat(summary.oldest()).contains(START);
        assertThat(summary.bySymbol().keySet()).containsExactly("(damaged)", "AAAUSDT", "AABUSDT");
        assertThat(summary.bySymbol().get("AAAUSDT"))
                .extracting(CacheFolder.Share::entries)
                .isEqualTo(2);
        assertThat(new CacheFolder(folder.resolve("nowhere")).summary().all().entries())
                .isZero();
    }

    private void pass(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    private FeatureMatrix matrix(EnrichmentConfig config, int coin) {
        return matrix(config, coin, ROOMY);
    }

    private FeatureMatrix matrix(EnrichmentConfig config, int coin, long bytesMax) {
        DiskCache cache = new DiskCache(new CacheFolder(folder), bytesMax, () -> now, events::add);
        return Enrichment.matrix(config, input(coin), cache, EventLog.SILENT);
    }

    private List<String> names() {
        return events.stream().map(Event::name).toList();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".cvnfeat")).toList();
        }
    }

    private static FeatureInput input(int coin) {
        return FeatureInput.of(
                CandleWalk.of("AA" + (char) ('A' + coin - 1) + "USDT", coin, 300),
                Map.of(BtcFeatures.REFERENCE, CandleWalk.of("BTCUSDT", 9, 300)));
    }

    private static void assertSameBits(FeatureMatrix actual, FeatureMatrix expected) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                if (Float.floatToRawIntBits(actual.get(row, column))
                        != Float.floatToRawIntBits(expected.get(row, column))) {
                    throw new AssertionError("a bit moved: row=" + row + " column="
                            + expected.keys().get(column));
                }
            }
        }
    }

    /** A transform that the engine version does not cover. */
    private record Elsewhere(int reachBars) implements Transform {
        @Override
        public Kernel start(long firstBar) {
            return (in, out, bars) -> System.arraycopy(in[0], 0, out[0], 0, bars);
        }
    }
}
