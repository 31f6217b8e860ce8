package cvntrade.market.kline;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.NeedsRealCandles;
import cvntrade.base.RealCandles;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.Gap;
import cvntrade.market.LoadedSeries;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are those that the README of the candles states. */
@NeedsRealCandles
class RealKlinesTest {
    @Test
    void adaHasOneGapAndNoFlow() {
        LoadedSeries ada = KlineFile.load(RealCandles.klines("ADAUSDT"), Timeframe.M15, KlineSample.LATER);

        assertThat(ada.series().bars()).isEqualTo(94_002);
        assertThat(ada.provenance().candles()).isEqualTo(93_997);
        assertThat(ada.provenance().firstBar()).isEqualTo(Instant.parse("2022-01-01T00:00:00Z"));
        assertThat(ada.provenance().lastBar()).isEqualTo(Instant.parse("2024-09-06T04:15:00Z"));
        assertThat(ada.provenance().gaps()).containsExactly(new Gap(Instant.parse("2023-03-24T12:45:00Z"), 5));
        for (CandleField field : CandleField.values()) {
            assertThat(ada.series().has(field)).as(field.name()).isNotEqualTo(field.isFlow());
        }
        assertThat(ada.provenance().notes())
                .containsExactly("flow columns that the source lacks are unknown: file=ADAUSDT-15m.csv.gz"
                        + " columns=quote_volume,trades,taker_base,taker_quote");
    }

    @Test
    void bitcoinsKnownMarksAreThere() {
        LoadedSeries btc = KlineFile.load(RealCandles.klines("BTCUSDT"), Timeframe.M15, KlineSample.LATER);

        assertThat(btc.series().low().toArray()).contains(15476.0);
        assertThat(btc.series().high().toArray()).contains(73777.0);
    }

    @Test
    void theFolderHoldsTenPairs() {
        KlineFolder folder = KlineFolder.open(RealCandles.folder().resolve("klines"), Timeframe.M15, KlineSample.LATER);

        assertThat(folder.symbols())
                .isEqualTo(List.of(
                        "ADAUSDT",
                        "ATOMUSDT",
                        "AVAXUSDT",
                        "BTCUSDT",
                        "DOGEUSDT",
                        "ETHUSDT",
                        "LINKUSDT",
                        "LTCUSDT",
                        "SOLUSDT",
                        "XRPUSDT"));
    }

    /** Case and rows as in its {@code case.json}. */
    @ParameterizedTest
    @CsvSource({"regular, btc, 1200", "gaps, btc, 1571", "gaps, target, 1595", "real_adausdt, btc, 1500"})
    void tablesWithNamedColumnsAreRead(String name, String table, int candles) {
        LoadedSeries loaded = KlineFile.load(
                RealCandles.folder().resolve("golden/btc").resolve(name).resolve(table + ".csv"),
                Timeframe.M15,
                KlineSample.LATER);

        assertThat(loaded.series().candles()).isEqualTo(candles);
    }
}
