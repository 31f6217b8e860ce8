package cvntrade.market.kline;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.Gap;
import cvntrade.market.LoadedSeries;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks odd but can be read is read, and said in the provenance. */
class OddKlineTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void millisecondsAndMicrosecondsHeaderAndNoneAreOneSeries() {
        CandleSeries plain = load("AAAUSDT-15m.csv", KlineSample.rows(0, 40)).series();
        List<String> recent = new ArrayList<>(List.of(KlineSample.HEADER));
        for (int bar = 20; bar < 40; bar++) recent.add(KlineSample.rowInMicroseconds(bar));
        Path mixed = folder.resolve("mixed");
        cvntrade.base.DurableFile.makeFolder(mixed);
        KlineSample.write(mixed.resolve("AAAUSDT-15m-2024-01.csv"), KlineSample.rows(0, 10));
        KlineSample.write(
                mixed.resolve("AAAUSDT-15m-2024-02.csv.gz"),
                KlineSample.gzip(KlineSample.text(KlineSample.rows(10, 20))));
        KlineSample.write(
                mixed.resolve("AAAUSDT-15m-2025-01.zip"),
                KlineSample.zip("AAAUSDT-15m-2025-01.csv", KlineSample.text(recent)));

        LoadedSeries loaded =
                KlineFolder.open(mixed, Timeframe.M15, KlineSample.LATER).load("AAAUSDT");

        assertThat(loaded.series().fingerprint()).isEqualTo(plain.fingerprint());
        assertThat(loaded.provenance().sources())
                .extracting(source -> source.name())
                .containsExactly("AAAUSDT-15m-2024-01.csv", "AAAUSDT-15m-2024-02.csv.gz", "AAAUSDT-15m-2025-01.zip");
        assertThat(loaded.provenance().notes()).isEmpty();
    }

    @Test
    void aZipWithSeveralEntriesIsOneSeries() {
        byte[] zip = KlineSample.zip(
                "b.csv", KlineSample.text(KlineSample.rows(5, 9)),
                "CHECKSUM", "not a table",
                "a.csv", KlineSample.text(KlineSample.rows(0, 5)));
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.zip"), zip);

        LoadedSeries loaded = KlineFile.load(file, Timeframe.M15, KlineSample.LATER);

        assertThat(loaded.series().fingerprint())
                .isEqualTo(
                        load("AAAUSDT-15m.csv", KlineSample.rows(0, 9)).series().fingerprint());
    }

    @Test
    void missingRowsAreRowsOfNanAndListed() {
        List<String> lines = new ArrayList<>(KlineSample.rows(0, 3));
        lines.addAll(KlineSample.rows(7, 9));
        lines.addAll(KlineSample.rows(10, 12));

        LoadedSeries loaded = load("AAAUSDT-15m.csv", lines);

        assertThat(loaded.series().bars()).isEqualTo(12);
        assertThat(loaded.series().candles()).isEqualTo(7);
        assertThat(loaded.series().close().toArray())
                .containsExactly(
                        100, 101, 102, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 107, 108, Double.NaN, 110, 111);
        assertThat(loaded.provenance().gaps())
                .containsExactly(
                        new Gap(Instant.parse("2024-01-01T00:45:00Z"), 4),
                        new Gap(Instant.parse("2024-01-01T02:15:00Z"), 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rowsInAnyOrderGiveTheSameSeries(long seed) {
        List<String> sorted = KlineSample.rows(0, 200);
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(seed));

        LoadedSeries loaded = load("AAAUSDT-15m-shuffled.csv", shuffled);

        assertThat(loaded.series().fingerprint())
                .isEqualTo(load("AAAUSDT-15m.csv", sorted).series().fingerprint());
        assertThat(loaded.provenance().notes())
                .containsExactly("rows out of order were sorted: file=AAAUSDT-15m-shuffled.csv");
    }

    @Test
    void identicalDuplicatesCollapse() {
        List<String> lines = new ArrayList<>(KlineSample.rows(0, 5));
        lines.add(3, KlineSample.row(2));
        // The same numbers in another spelling are the same candle.
        lines.add(KlineSample.row(4).replace("000000", ""));

        LoadedSeries loaded = load("AAAUSDT-15m.csv", lines);

        assertThat(loaded.series().candles()).isEqualTo(5);
        assertThat(loaded.provenance().notes()).containsExactly("identical duplicates were collapsed: rows=2");
    }

    @Test
    void flowColumnsThatAreZeroThroughoutAreUnknown() {
        List<String> lines = KlineSample.rows(0, 5).stream()
                .map(line -> line.replace(",1000.00000000,25,4.00000000,400.00000000,0", ",0.00000000,0,4,400,0"))
                .toList();

        LoadedSeries loaded = load("AAAUSDT-15m.csv", lines);

        assertThat(loaded.series().has(CandleField.QUOTE_VOLUME)).isFalse();
        assertThat(loaded.series().has(CandleField.TRADES)).isFalse();
        assertThat(loaded.series().column(CandleField.TAKER_BASE).get(0)).isEqualTo(4);
        assertThat(loaded.provenance().notes())
                .containsExactly("flow columns that the source lacks are unknown: file=AAAUSDT-15m.csv"
                        + " columns=quote_volume,trades");
    }

    @Test
    void flowColumnsOfAMarketWithoutTradeAreZero() {
        List<String> lines = KlineSample.rows(0, 3).stream()
                .map(line -> line.replace(",10.00000000,", ",0,")
                        .replace(",1000.00000000,25,4.00000000,400.00000000,0", ",0,0,0,0,0"))
                .toList();

        CandleSeries series = load("AAAUSDT-15m.csv", lines).series();

        assertThat(series.column(CandleField.TRADES).toArray()).containsExactly(0, 0, 0);
    }

    @Test
    void namedColumnsMayStandInAnyOrderAndAnEmptyPriceIsAMissingBar() {
        List<String> lines = List.of(
                "close,low,high,open,volume,open_time",
                "1.5,1,2,1.25,7," + KlineSample.openTimeMs(0),
                ",,,,," + KlineSample.openTimeMs(1),
                ",1,2,1.5,7," + KlineSample.openTimeMs(2),
                "1.75,1,2,1.5,8," + KlineSample.openTimeMs(3));

        LoadedSeries loaded = load("target.csv", lines);

        assertThat(loaded.symbol()).isEqualTo("target");
        assertThat(loaded.series().open().toArray()).containsExactly(1.25, Double.NaN, Double.NaN, 1.5);
        assertThat(loaded.series().volume().toArray()).containsExactly(7, Double.NaN, Double.NaN, 8);
        assertThat(loaded.provenance().notes())
                .contains("rows without a price are missing bars: file=target.csv rows=2");
    }

    @Test
    void windowsLineEndsQuotesSpacesAndAByteOrderMarkAreRead() {
        String quoted = KlineSample.row(1).replace(",100.00000000,", ",\"100.0\",");
        String text = "\uFEFF" + KlineSample.row(0) + "\r\n" + quoted + "\r\n\r\n"
                + KlineSample.row(2).replace(",10.00000000,", ", 10 ,") + "\r\n";
        Path file = KlineSample.write(
                folder.resolve("AAAUSDT-15m.csv"), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        LoadedSeries loaded = KlineFile.load(file, Timeframe.M15, KlineSample.LATER);

        assertThat(loaded.series().fingerprint())
                .isEqualTo(load("AAAUSDT-15m-b.csv", KlineSample.rows(0, 3))
                        .series()
                        .fingerprint());
    }

    @Test
    void aBarThatHasNotClosedIsLeftOut() {
        Instant duringBarFour = Instant.ofEpochMilli(KlineSample.openTimeMs(4) + 1);
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.csv"), KlineSample.rows(0, 5));

        LoadedSeries open = KlineFile.load(file, Timeframe.M15, duringBarFour);
        LoadedSeries closed = KlineFile.load(file, Timeframe.M15, Instant.ofEpochMilli(KlineSample.openTimeMs(5)));

        assertThat(open.series().candles()).isEqualTo(4);
        assertThat(open.provenance().notes()).containsExactly("bars that had not closed were left out: rows=1");
        assertThat(closed.series().candles()).isEqualTo(5);
    }

    @Test
    void twoBarsWithAGapBetweenThemAreReadAsAGap() {
        LoadedSeries loaded = load("AAAUSDT-15m.csv", List.of(KlineSample.row(0), KlineSample.row(4)));

        assertThat(loaded.provenance().gaps()).containsExactly(new Gap(Instant.parse("2024-01-01T00:15:00Z"), 3));
    }

    private LoadedSeries load(String name, List<String> lines) {
        Path file = KlineSample.write(folder.resolve(name), lines);
        return KlineFile.load(file, Timeframe.M15, KlineSample.LATER);
    }
}
