package cvntrade.serving.drift;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.NeedsRealCandles;
import cvntrade.base.RealCandles;
import cvntrade.base.Timeframe;
import cvntrade.features.FeatureInput;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.market.CandleSeries;
import cvntrade.market.kline.KlineFile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long proof: what the watch says of the real market, week by week, with 2022 as the training span. */
@NeedsRealCandles
class RealDrift {
    private static final Instant TRAINED_TO = Instant.parse("2023-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADAUSDT",
                "ATOMUSDT",
                "AVAXUSDT",
                "DOGEUSDT",
                "ETHUSDT",
                "LINKUSDT",
                "LTCUSDT",
                "SOLUSDT",
                "XRPUSDT"
            })
    void everyWeekSinceTheYearOfTraining(String coin) {
        FeatureInput candles =
                FeatureInput.of(series(coin), Map.of(BtcFeatures.REFERENCE, series(BtcFeatures.REFERENCE)));
        WatchedRows rows = WatchedRows.computed(BtcFeatures.of(BtcFeatureSet.FULL, 20), candles, BtcFeatures.REFERENCE);
        int trained = rows.grid().rowOf(Timeframe.M15.barAt(TRAINED_TO.toEpochMilli()));
        DriftHistory history = new DriftHistory(
                coin,
                1,
                "real",
                rows.grid().openTime(0).toString(),
                TRAINED_TO.toString(),
                DriftWatch.of(rows.rows(0, trained), DriftRule.DEFAULT).weeks(rows));
        List<WeekReport> weeks = history.weeks();
        assertThat(weeks).hasSizeGreaterThan(80).allMatch(week -> week.broken().isEmpty());
        System.out.printf(
                Locale.ROOT,
                "real drift %s weeks=%d alarms=%d alerts=%d by=%s%n",
                coin,
                weeks.size(),
                weeks.stream()
                        .filter(week -> week.findings().stream().anyMatch(Finding::alarm))
                        .count(),
                history.count(DriftState.ALERT),
                history.alertsByColumn());
        for (WeekReport week : weeks) {
            if (week.state() != DriftState.OK) System.out.println("real week " + coin + " " + words(week));
        }
        assertThat(history.count(DriftState.ALERT))
                .as("weeks of alert, of which one in fifty may be for nothing")
                .isLessThanOrEqualTo(weeks.size() / 50);
        assertThat(history.alertsByColumn().keySet())
                .as("a column that is Bitcoin's alone would stop every coin at once")
                .allMatch(name -> name.endsWith(Signal.CORRELATION.word()));
    }

    private static String words(WeekReport week) {
        return week.begin().toString().substring(0, 10) + " " + week.state().word()
                + week.findings().stream()
                        .filter(finding -> finding.state() != DriftState.OK)
                        .map(finding -> String.format(
                                Locale.ROOT,
                                " %s/%s %+.1f",
                                finding.reading().column(),
                                finding.reading().signal().word(),
                                finding.reading().effect()))
                        .collect(Collectors.joining());
    }

    private static CandleSeries series(String symbol) {
        return KlineFile.load(RealCandles.klines(symbol), Timeframe.M15, Instant.parse("2026-01-01T00:00:00Z"))
                .series();
    }
}
