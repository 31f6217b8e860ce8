package cvntrade.market.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.EventLog;
import cvntrade.base.NeedsRealCandles;
import cvntrade.base.RealCandles;
import cvntrade.base.Timeframe;
import cvntrade.market.kline.KlineFile;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The anomalies that the README of the candles lists. */
@NeedsRealCandles
@Tag("slow")
class RealQualityTest {
    @ParameterizedTest
    @CsvSource({
        "BTCUSDT,  GAP,            2023-03-24T12:45:00Z",
        "ADAUSDT,  VOLUME_DROP,    2023-03-24T11:30:00Z",
        "ADAUSDT,  VOLUME_DROP,    2023-03-24T12:30:00Z",
        "XRPUSDT,  RETURN_OUTLIER, 2023-08-17T21:30:00Z",
        "LTCUSDT,  RETURN_OUTLIER, 2023-08-17T21:30:00Z",
        "AVAXUSDT, RETURN_OUTLIER, 2023-06-10T04:15:00Z",
        "SOLUSDT,  RETURN_OUTLIER, 2023-06-10T04:15:00Z",
        "ATOMUSDT, RETURN_OUTLIER, 2023-06-10T04:15:00Z",
        "XRPUSDT,  RETURN_OUTLIER, 2023-07-13T18:15:00Z",
        "BTCUSDT,  RETURN_OUTLIER, 2023-08-17T21:30:00Z",
        "BTCUSDT,  VOLUME_DROP,    2023-03-24T11:30:00Z",
        "SOLUSDT,  WICK_TO_BODY,   2022-12-29T22:30:00Z",
        "DOGEUSDT, WICK_TO_BODY,   2022-05-11T12:45:00Z",
        "XRPUSDT,  WICK_TO_BODY,   2023-07-13T18:15:00Z"
    })
    void aKnownAnomalyIsFound(String symbol, QualityReason reason, Instant bar) {
        assertThat(report(symbol).findings())
                .anyMatch(finding -> finding.reason() == reason && finding.bar().equals(bar));
    }

    /** An alert that comes more than about once a week is one that nobody reads. */
    @ParameterizedTest
    @ValueSource(strings = {"BTCUSDT", "ETHUSDT", "DOGEUSDT", "XRPUSDT", "AVAXUSDT"})
    void noRuleFiresAbsurdlyOften(String symbol) {
        QualityReport report = report(symbol);

        assertThat(report.count(QualityReason.GAP)).isEqualTo(1);
        for (int year = 2022; year <= 2024; year++) {
            for (QualityReason reason : QualityReason.values()) {
                assertThat(report.count(reason, year))
                        .as(reason + " in " + year)
                        .isLessThan(60);
            }
        }
        assertThat(QualityLevel.of(report)).isEqualTo(QualityLevel.HIGH);
    }

    private static QualityReport report(String symbol) {
        return QualityCheck.of(
                KlineFile.load(RealCandles.klines(symbol), Timeframe.M15, Instant.parse("2030-01-01T00:00:00Z"))
                        .series(),
                QualityRules.DEFAULT,
                EventLog.SILENT);
    }
}
