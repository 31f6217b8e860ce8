package cvntrade.market.kline;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KlineWriterTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void whatIsWrittenReadsBackToTheSameBits() {
        List<String> lines = new ArrayList<>(KlineSample.rows(0, 5));
        lines.addAll(KlineSample.rows(9, 20));
        lines.set(1, KlineSample.row(1).replace(",101.00000000,10.00000000,", ",100.1234567890123,0.00000012,"));
        CandleSeries series = read(KlineSample.write(folder.resolve("AAAUSDT-15m.csv"), lines));

        Path written = KlineWriter.writeInto(folder, series);

        assertThat(written).hasFileName("AAAUSDT-15m.csv.gz");
        assertThat(read(written).fingerprint()).isEqualTo(series.fingerprint());
    }

    @Test
    void aSyntheticMarketReadsBackToTheSameBits() {
        for (CandleSeries series : SyntheticMarket.generate(Truth.PLANTED, 6000, 2, 3)) {
            assertThat(read(KlineWriter.writeInto(folder, series)).fingerprint())
                    .isEqualTo(series.fingerprint());
        }
    }

    @Test
    void aFlowColumnThatTheSeriesLacksStaysUnknown() {
        CandleSeries series = read(KlineSample.write(
                folder.resolve("AAAUSDT-15m.csv"),
                List.of(
                        "open_time,open,high,low,close,volume,trades",
                        KlineSample.openTimeMs(0) + ",1,2,1,1.5,7,3",
                        KlineSample.openTimeMs(1) + ",1,2,1,1.5,7,")));

        CandleSeries again = read(KlineWriter.writeInto(folder, series));

        assertThat(again.has(CandleField.QUOTE_VOLUME)).isFalse();
        assertThat(again.column(CandleField.TRADES).toArray()).containsExactly(3, Double.NaN);
    }

    /** As the exchange and sources without flow write it, so that any reader of the twelve columns can read it. */
    @Test
    void anAbsentFlowColumnIsWrittenAsZero() throws IOException {
        CandleSeries series = read(KlineSample.write(
                folder.resolve("AAAUSDT-15m.csv"),
                List.of("open_time,open,high,low,close,volume", KlineSample.openTimeMs(0) + ",1,2,1,1.5,0.00000012")));

        Path written = KlineWriter.writeInto(folder, series);

        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(written))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("1704067200000,1,2,1,1.5,0.00000012,1704068099999,0,0,0,0,0\n");
        }
    }

    @Test
    void theSameSeriesGivesTheSameBytes() throws IOException {
        CandleSeries series = read(KlineSample.write(folder.resolve("AAAUSDT-15m.csv"), KlineSample.rows(0, 500)));
        Path first = folder.resolve("first.csv.gz");
        Path second = folder.resolve("second.csv.gz");

        KlineWriter.write(first, series);
        KlineWriter.write(second, series);

        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
        // Bytes 4 to 7 of a gzip header are the time of writing (RFC 1952, 2.3).
        assertThat(Files.readAllBytes(first)).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }

    private static CandleSeries read(Path file) {
        return KlineFile.load(file, Timeframe.M15, KlineSample.LATER).series();
    }
}
