package cvntrade.market.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import cvntrade.market.SourceFile;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandleStoreTest {
    /** 20,000 bars of a seed with outages, so that some rows are NULL. */
    private static final CandleSeries COIN =
            SyntheticMarket.generate(Truth.NULL, 20_000, 1, 1).get(1);

    private static final Instant SEEN = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void whatIsImportedComesBackWithTheSameBits() {
        LoadedSeries loaded = loaded(COIN, "a.csv");
        CandleStore store = store();

        store.importSeries(loaded, SEEN);
        LoadedSeries again = store().load(COIN.symbol());

        assertThat(COIN.candles()).isLessThan(COIN.bars());
        assertThat(again.provenance()).isEqualTo(loaded.provenance());
        for (CandleField field : CandleField.values()) {
            assertThat(again.series().column(field)).as(field.name()).isEqualTo(COIN.column(field));
        }
        assertThat(store.symbols()).containsExactly("AAAUSDT");
    }

    @Test
    void importingTheSameAgainLeavesTheFileAlone() throws IOException {
        store().importSeries(loaded(COIN, "a.csv"), SEEN);
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file(), longAgo);

        store().importSeries(loaded(COIN, "a.csv"), SEEN);

        assertThat(Files.getLastModifiedTime(file())).isEqualTo(longAgo);
    }

    @Test
    void theSameImportsGiveTheSameBytes() throws IOException {
        store().importSeries(loaded(COIN, "a.csv"), SEEN);
        CandleStore.open(home.resolve("other"), Timeframe.M15).importSeries(loaded(COIN, "a.csv"), SEEN);

        assertThat(Files.readAllBytes(file()))
                .isEqualTo(Files.readAllBytes(home.resolve("other").resolve("AAAUSDT-15m.parquet")));
    }

    @Test
    void moreBarsAreMergedAndBothSourcesKept() {
        store().importSeries(loaded(COIN.rows(0, 12_000), "a.csv"), SEEN);

        store().importSeries(loaded(COIN.rows(11_000, 20_000), "b.csv"), SEEN);

        LoadedSeries all = store().load("AAAUSDT");
        assertThat(all.series().fingerprint()).isEqualTo(COIN.fingerprint());
        assertThat(all.provenance().sources()).extracting(SourceFile::name).containsExactly("a.csv", "b.csv");
    }

    @Test
    void aFlippedByteIsNoticed() throws IOException {
        store().importSeries(loaded(COIN, "a.csv"), SEEN);
        byte[] sound = Files.readAllBytes(file());

        for (int part = 1; part <= 8; part++) {
            byte[] flipped = sound.clone();
            flipped[sound.length * part / 10] ^= 0x10;
            Files.write(file(), flipped);

            assertThatThrownBy(() -> store().load("AAAUSDT"))
                    .isInstanceOf(MalformedInput.class)
                    .hasMessageStartingWith("stored candles must be what was written: file=" + file())
                    .hasMessageEndingWith("; delete the file and import its sources again");
        }
    }

    @Test
    void aFlippedByteInTheProvenanceIsNoticed() throws IOException {
        store().importSeries(loaded(COIN, "distinct-name.csv"), SEEN);
        byte[] bytes = Files.readAllBytes(file());
        byte[] name = "distinct-name".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int at = java.util.Collections.indexOfSubList(boxed(bytes), boxed(name));
        bytes[at] ^= 1;
        Files.write(file(), bytes);

        assertThatThrownBy(() -> store().load("AAAUSDT"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("cause=\"provenance differs\"");
    }

    @Test
    void damageIsToldToTheMonth() {
        MonthHashes before = MonthHashes.of(COIN);
        int row = COIN.grid()
                .rowOf(Timeframe.M15.barAt(Instant.parse("2022-03-05T10:00:00Z").toEpochMilli()));
        CandleSeries other = COIN.withColumns((field, column) -> field == CandleField.VOLUME
                ? Column.generate(column.size(), at -> column.get(at) + (at == row ? 1 : 0))
                : column);

        assertThat(before.differences(MonthHashes.of(other))).containsExactly(YearMonth.of(2022, 3));
        assertThat(before.differences(MonthHashes.of(COIN.rows(0, 10))))
                .hasSize(before.byMonth().size());
        assertThat(MonthHashes.parse(before.json())).isEqualTo(before);
    }

    @Test
    void noDamageIsToldOfASoundFileAndSomeOfEachFlippedByte() throws IOException {
        store().importSeries(loaded(COIN, "a.csv"), SEEN);
        assertThat(store().damage("AAAUSDT")).isEmpty();
        byte[] sound = Files.readAllBytes(file());
        Set<String> kinds = new TreeSet<>();

        for (int part = 1; part < 40; part++) {
            byte[] flipped = sound.clone();
            flipped[sound.length * part / 40] ^= 0x10;
            Files.write(file(), flipped);
            List<String> damage = store().damage("AAAUSDT");
            assertThat(damage).as("byte " + sound.length * part / 40).isNotEmpty();
            damage.forEach(told -> kinds.add(told.replaceAll("(month|column) .*", "$1")));
        }
        assertThat(kinds).contains("the column");
    }

    @Test
    void aRemovedSymbolIsGoneAndTheOthersStay() {
        store().importSeries(loaded(COIN, "a.csv"), SEEN);
        store().remove("AAAUSDT");

        assertThat(store().symbols()).isEmpty();
        assertThatThrownBy(() -> store().remove("AAAUSDT"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("symbol must be one of those in the store");
    }

    @Test
    void nothingIsRemovedWhileSomebodyWrites() {
        store().importSeries(loaded(COIN, "a.csv"), SEEN);
        StoreLock.whileHeld(folder(), () -> {
            assertThatThrownBy(() -> store().remove("AAAUSDT")).isInstanceOf(Refusal.class);
            return assertThat(store().symbols()).containsExactly("AAAUSDT");
        });
    }

    @Test
    void aTruncatedFileIsNoticed() throws IOException {
        store().importSeries(loaded(COIN, "a.csv"), SEEN);
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> store().load("AAAUSDT")).isInstanceOf(MalformedInput.class);
    }

    @Test
    void aSecondWriterIsRefusedWhileAReaderIsNot() {
        store().importSeries(loaded(COIN.rows(0, 10_000), "a.csv"), SEEN);

        StoreLock.whileHeld(folder(), () -> {
            assertThatThrownBy(() -> store().importSeries(loaded(COIN, "a.csv"), SEEN))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.IN_USE))
                    .hasMessageContaining("one writer at a time: store=" + folder());
            return assertThat(store().load("AAAUSDT").series().bars()).isEqualTo(10_000);
        });
        assertThat(store().importSeries(loaded(COIN, "a.csv"), SEEN)
                        .kept()
                        .series()
                        .bars())
                .isEqualTo(20_000);
    }

    @Test
    void aWriterInAnotherProcessIsRespected() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held");
            assertThatThrownBy(() -> store().importSeries(loaded(COIN, "a.csv"), SEEN))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.IN_USE));
        } finally {
            other.destroyForcibly().waitFor();
        }
        // The system has taken the lock back from the killed process.
        assertThat(store().importSeries(loaded(COIN, "a.csv"), SEEN)
                        .kept()
                        .series()
                        .bars())
                .isEqualTo(20_000);
    }

    /** What a process that was killed while writing leaves behind is not taken for a series, and the next writer removes it. */
    @Test
    void aHalfWrittenFileBesideIsIgnoredAndRemoved() throws IOException {
        store().importSeries(loaded(COIN.rows(0, 10_000), "a.csv"), SEEN);
        Files.write(folder().resolve(".AAAUSDT-15m.parquet.4711.tmp"), new byte[] {1, 2, 3});
        Files.write(folder().resolve(".BBBUSDT-15m.parquet.4711.tmp"), new byte[] {1, 2, 3});

        assertThat(store().symbols()).containsExactly("AAAUSDT");
        assertThat(store().load("AAAUSDT").series().bars()).isEqualTo(10_000);
        store().importSeries(loaded(COIN, "a.csv"), SEEN);
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .containsExactlyInAnyOrder("AAAUSDT-15m.parquet", ".lock");
        }
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        store().importSeries(loaded(COIN, "a.csv"), SEEN);

        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .containsExactlyInAnyOrder("AAAUSDT-15m.parquet", ".lock");
        }
    }

    @Test
    void anImportThatCannotBeWrittenLeavesTheOldFile() throws IOException {
        store().importSeries(loaded(COIN.rows(0, 10_000), "a.csv"), SEEN);
        Path beside = cvntrade.base.DurableFile.beside(file());
        Files.createDirectories(beside.resolve("in the way"));

        assertThatThrownBy(() -> store().importSeries(loaded(COIN, "b.csv"), SEEN))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(store().load("AAAUSDT").series().bars()).isEqualTo(10_000);
    }

    @Test
    void aSymbolThatWouldLeaveTheFolderIsRefused() {
        assertThatThrownBy(() -> store().load("../AAAUSDT"))
                .isInstanceOf(MalformedInput.class)
                .hasMessage("symbol must be letters and digits: symbol=../AAAUSDT");
    }

    @Test
    void anUnknownSymbolIsAnsweredWithThoseInTheStore() {
        assertThat(store().symbols()).isEmpty();
        store().importSeries(loaded(COIN, "a.csv"), SEEN);

        assertThatThrownBy(() -> store().load("BBBUSDT"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("symbols=[AAAUSDT]; import it first");
    }

    private Path folder() {
        return home.resolve("candles");
    }

    private Path file() {
        return folder().resolve("AAAUSDT-15m.parquet");
    }

    private CandleStore store() {
        return CandleStore.open(folder(), Timeframe.M15);
    }

    private static LoadedSeries loaded(CandleSeries series, String source) {
        return LoadedSeries.of(
                series,
                Provenance.BINANCE_SPOT,
                List.of(new SourceFile(source, "0".repeat(64))),
                List.of("it's a \"note\""));
    }

    private static List<Byte> boxed(byte[] bytes) {
        return Stream.iterate(0, i -> i < bytes.length, i -> i + 1)
                .map(i -> bytes[i])
                .toList();
    }
}
