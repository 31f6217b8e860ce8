package cvntrade.market.kline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be a candle is an error that names file, line, field and value, and says what to do. */
class BadKlineTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** One field of line 3 is replaced; index 1 is the open, 2 the high, and so on. */
    @ParameterizedTest
    @CsvSource({
        "0, 17040x7200000,       open_time must be whole milliseconds or microseconds, open_time, 17040x7200000",
        "0, 1704069000000001,    open_time must be whole milliseconds or microseconds, open_time, 1704069000000001",
        "0, -1704069000000,      open_time must be whole milliseconds or microseconds, open_time, -1704069000000",
        "0, '',                  open_time must be whole milliseconds or microseconds, open_time, '\"\"'",
        "0, 1704069000500,       open_time must lie on the 15m grid, open_time, 1704069000500",
        "4, 1O2.5,               close must be a finite number, close, 1O2.5",
        "4, NaN,                 close must be a finite number, close, NaN",
        "4, 1e999,               close must be a finite number, close, 1e999",
        "4, 102d,                close must be a finite number, close, 102d",
        "1, Infinity,            open must be a finite number, open, Infinity",
        "3, 0.00000000,          low must be above zero, low, 0.00000000",
        "1, -101,                open must be above zero, open, -101",
        "2, 90,                  high must be at least low, high, 90.0",
        "4, 103.5,               close must lie between low and high, close, 103.5",
        "1, 100.25,              open must lie between low and high, open, 100.25",
        "5, -10,                 volume must not be negative, volume, -10",
        "8, -1,                  trades must not be negative, trades, -1",
        "9, x,                   taker_base must be a finite number, taker_base, x"
    })
    void aBrokenFieldIsNamedWithFileLineAndValue(int index, String value, String rule, String field, String shown) {
        List<String> lines = new ArrayList<>(KlineSample.rows(0, 5));
        String[] fields = lines.get(2).split(",");
        fields[index] = value;
        lines.set(2, String.join(",", fields));
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.csv"), lines);

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageStartingWith(rule + ": file=AAAUSDT-15m.csv line=3 field=" + field + " value=" + shown)
                .hasMessageEndingWith("; mend the lines or download the file again");
    }

    @Test
    void aRowWithTooFewFieldsIsNamed() {
        List<String> lines = new ArrayList<>(KlineSample.rows(0, 5));
        lines.set(4, "1704070800000,104,105");
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.csv"), lines);

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageStartingWith(
                        "row must have 12 fields: file=AAAUSDT-15m.csv line=5 fields=3 value=1704070800000;");
    }

    @Test
    void aTableWithoutHeaderMustHaveTheTwelveColumns() {
        Path file = KlineSample.write(
                folder.resolve("AAAUSDT-15m.csv"), List.of("time,o,h,l,c,v", "1704067200000,1,1,1,1,1"));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessage("a table without a header must have the exchange's 12 columns: file=AAAUSDT-15m.csv line=1"
                        + " fields=6 value=time; add the header open_time,open,high,low,close,volume or download the file"
                        + " again");
    }

    @Test
    void allProblemsAreCountedAndTheFirstTenListed() {
        List<String> lines = KlineSample.rows(0, 25).stream()
                .map(line -> line.replace(",10.00000000,", ",-10.00000000,"))
                .toList();
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.csv"), lines);

        MalformedInput thrown = catchThrowableOfType(MalformedInput.class, () -> load(file));

        assertThat(thrown).hasMessageStartingWith("25 problems, the first 10: file=AAAUSDT-15m.csv; mend the lines");
        assertThat(String.valueOf(thrown.getMessage()).lines().filter(line -> line.startsWith("  - ")))
                .hasSize(10)
                .first()
                .asString()
                .contains("line=1 field=volume value=-10.00000000");
    }

    @Test
    void aTruncatedGzipIsNamedWithTheLineItReaches() {
        byte[] whole = KlineSample.gzip(KlineSample.text(KlineSample.rows(0, 3000)));
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.csv.gz"), Arrays.copyOf(whole, whole.length * 2 / 3));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageMatching("gzip file must be whole: file=AAAUSDT-15m\\.csv\\.gz line=[0-9]{3,4} cause=\".*\";"
                        + " it was cut off or damaged, download it again");
    }

    @Test
    void aFileThatIsNoGzipIsNamed() {
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.csv.gz"), KlineSample.rows(0, 5));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("gzip file must be whole: file=AAAUSDT-15m.csv.gz line=1");
    }

    @Test
    void aZipWithAFlippedByteIsNamed() {
        byte[] zip = KlineSample.zip("AAAUSDT-15m-2024-01.csv", KlineSample.text(KlineSample.rows(0, 3000)));
        zip[zip.length / 2] ^= 1;
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m-2024-01.zip"), zip);

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageStartingWith("zip file must be whole: file=AAAUSDT-15m-2024-01.zip");
    }

    /** In an entry that is not compressed nothing but the checksum can notice. */
    @Test
    void aZipWhoseChecksumDiffersIsNamed() {
        byte[] zip = KlineSample.storedZip("a.csv", KlineSample.text(KlineSample.rows(0, 5)));
        zip[zip.length / 2] ^= 1;
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.zip"), zip);

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageStartingWith(
                        "zip file must be whole: file=AAAUSDT-15m.zip cause=\"checksum differs in entry" + " a.csv\"");
    }

    @Test
    void aTruncatedZipIsNamed() {
        byte[] zip = KlineSample.zip("AAAUSDT-15m-2024-01.csv", KlineSample.text(KlineSample.rows(0, 3000)));
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m-2024-01.zip"), Arrays.copyOf(zip, zip.length / 2));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageStartingWith("zip file must be whole: file=AAAUSDT-15m-2024-01.zip");
    }

    @Test
    void aZipWithoutATableIsRefused() {
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.zip"), KlineSample.zip("readme.txt", "hello"));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageStartingWith("zip file must hold a csv entry: file=AAAUSDT-15m.zip;");
    }

    @Test
    void twoDifferentCandlesOfOneBarAreAnErrorThatNamesBothLines() {
        List<String> lines = new ArrayList<>(KlineSample.rows(0, 5));
        lines.add(KlineSample.row(2).replace(",102.00000000,10.0", ",101.50000000,10.0"));
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.csv"), lines);

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessage("a bar must not have two different candles: file=AAAUSDT-15m.csv line=6"
                        + " bar=2024-01-01T00:30:00Z field=close value=101.5 other_file=AAAUSDT-15m.csv other_line=3"
                        + " other_value=102.0; remove the wrong one");
    }

    @Test
    void filesThatContradictEachOtherAreNamedBoth() {
        KlineSample.write(folder.resolve("AAAUSDT-15m-2024-01.csv"), KlineSample.rows(0, 5));
        KlineSample.write(
                folder.resolve("AAAUSDT-15m-2024-02.csv"),
                List.of(KlineSample.row(4).replace(",10.00000000,", ",11.00000000,"), KlineSample.row(5)));

        assertThatThrownBy(() -> KlineFolder.open(folder, Timeframe.M15, KlineSample.LATER)
                        .load("AAAUSDT"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("file=AAAUSDT-15m-2024-02.csv line=1 bar=2024-01-01T01:00:00Z field=volume"
                        + " value=11.0 other_file=AAAUSDT-15m-2024-01.csv other_line=5 other_value=10.0");
    }

    @ParameterizedTest
    @CsvSource({"5, 5m", "60, 1h", "1440, 1d", "1, 1m"})
    void aFileOfAnotherTimeframeIsToldByItsSpacing(long minutes, String looksLike) {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < 40; k++) lines.add(KlineSample.row(k, KlineSample.START_MS + k * minutes * 60_000));
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.csv"), lines);

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessage("bars must lie one timeframe apart: file=AAAUSDT-15m.csv timeframe=15m looks_like="
                        + looksLike + "; give a file of 15m candles");
    }

    /** Its outage makes two neighbours lie 15 minutes apart, which must not make it a file of 15-minute bars. */
    @Test
    void aFileOfFiveMinutesWithAnOutageIsToldToo() {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            int outage = k < 20 ? 0 : 2;
            lines.add(KlineSample.row(k, KlineSample.START_MS + (k + outage) * 300_000L));
        }
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.csv"), lines);

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("file=AAAUSDT-15m.csv timeframe=15m looks_like=5m");
    }

    @ParameterizedTest
    @CsvSource({"''", "open_time"})
    void aFileWithoutCandlesIsRefused(String firstField) {
        Path file = KlineSample.write(
                folder.resolve("AAAUSDT-15m.csv"),
                firstField.isEmpty() ? new byte[0] : (KlineSample.HEADER + "\n").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessage("kline file must hold at least one candle: file=AAAUSDT-15m.csv; it is empty, download it"
                        + " again");
    }

    @Test
    void aFileWhoseBarsAreStillOpenIsRefused() {
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.csv"), KlineSample.rows(0, 1));

        assertThatThrownBy(() ->
                        KlineFile.load(file, Timeframe.M15, java.time.Instant.ofEpochMilli(KlineSample.START_MS + 1)))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining(
                        "must hold at least one candle that has closed: symbol=AAAUSDT as_of=2024-01-01T");
    }

    @Test
    void aHeaderWithAnUnknownColumnIsRefused() {
        Path file = KlineSample.write(
                folder.resolve("AAAUSDT-15m.csv"), List.of("open_time,open,high,low,close,volum", "0,1,1,1,1,1"));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageStartingWith(
                        "header must name known columns: file=AAAUSDT-15m.csv line=1 field=6 value=volum");
    }

    @Test
    void aHeaderThatLacksThePriceIsRefused() {
        Path file = KlineSample.write(folder.resolve("AAAUSDT-15m.csv"), List.of("open_time,open,high,low,volume"));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("file=AAAUSDT-15m.csv line=1 missing=[close]");
    }

    @Test
    void anAbsentFileIsNamed() {
        assertThatThrownBy(() -> load(folder.resolve("AAAUSDT-15m.csv")))
                .isInstanceOf(MalformedInput.class)
                .hasMessageStartingWith("kline file must exist: file=" + folder);
    }

    private static void load(Path file) {
        KlineFile.load(file, Timeframe.M15, KlineSample.LATER);
    }
}
