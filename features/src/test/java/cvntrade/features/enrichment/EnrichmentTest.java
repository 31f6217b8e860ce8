package cvntrade.features.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.Grid;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.features.CandleWalk;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrichmentTest {
    private static final int ROWS = 900;
    private static final CandleSeries TARGET = CandleWalk.of("AAAUSDT", 1, ROWS);
    private static final CandleSeries BTC = CandleWalk.of("BTCUSDT", 2, ROWS);
    private static final EnrichmentConfig FULL = new EnrichmentConfig(true, BtcFeatureSet.FULL, 20, 10);

    @Test
    void disabledItIsBitByBitWhatItWouldBeWithoutBtc() {
        List<Event> events = new ArrayList<>();
        List<Column> columns = Enrichment.columns(EnrichmentConfig.DEFAULT, input(TARGET, BTC), events::add);
        assertThat(columns).isEqualTo(FeatureEngine.columns(OwnCatalogue.features(), FeatureInput.of(TARGET)));
        assertThat(Enrichment.features(EnrichmentConfig.DEFAULT, TARGET))
                .noneMatch(feature -> feature.name().startsWith("btc_"));
        assertThat(events).isEmpty();
    }

    @Test
    void enabledTheBtcColumnsComeLastAndTheOwnOnesAreUntouched() {
        List<Column> own = Enrichment.columns(EnrichmentConfig.DEFAULT, input(TARGET, BTC), EventLog.SILENT);
        List<Column> all = Enrichment.columns(FULL, input(TARGET, BTC), EventLog.SILENT);
        assertThat(all.subList(0, own.size())).isEqualTo(own);
        assertThat(Enrichment.features(FULL, TARGET).stream().map(Feature::name).skip(own.size()))
                .isEqualTo(BtcFeatures.of(BtcFeatureSet.FULL, 20).stream()
                        .map(Feature::name)
                        .toList());
    }

    @Test
    void theTableHasOneRowABarOfTheTarget() {
        CandleSeries gapped = CandleWalk.without(TARGET, 300, 340);
        FeatureMatrix matrix = Enrichment.matrix(FULL, input(gapped, BTC), EventLog.SILENT);
        assertThat(matrix.rows()).isEqualTo(ROWS);
        assertThat(matrix.grid()).isEqualTo(gapped.grid());
        assertThat(matrix.columns()).isEqualTo(OwnCatalogue.features().size() + 6);
    }

    @ParameterizedTest
    @CsvSource({"MIN,3,10", "FULL,6,20", "VOL_ONLY,3,0"})
    void oneEventSaysWhichColumnsAreApplied(BtcFeatureSet set, int columns, int purgeBars) {
        List<Event> events = new ArrayList<>();
        Enrichment.matrix(new EnrichmentConfig(true, set, purgeBars, 0), input(TARGET, BTC), events::add);
        assertThat(events)
                .extracting(Event::line)
                .containsExactly("event=btc_features_applied feature_set=" + set.word() + " purge_bars=" + purgeBars
                        + " n_features=" + columns);
    }

    @Test
    void enabledWithoutABtcSeriesItRefusesBeforeAnyWork() {
        List<Event> events = new ArrayList<>();
        assertThatThrownBy(() -> Enrichment.matrix(FULL, FeatureInput.of(TARGET), events::add))
                .isInstanceOf(Refusal.class)
                .hasMessage("the BTC series must be given when BTC columns are on: reference=BTCUSDT target=AAAUSDT"
                        + " given=[]; give its candles or set CVN_BTC_FEATURES_ENABLED=0");
        assertThat(events).isEmpty();
    }

    @Test
    void tooFewBtcBarsGiveNanAndOneAlert() {
        List<Event> events = new ArrayList<>();
        FeatureMatrix matrix = Enrichment.matrix(FULL, input(TARGET, BTC.rows(0, 800)), events::add);
        int column = matrix.names().indexOf("btc_return_1h");
        assertThat(matrix.get(799 + 20, column)).isFinite();
        assertThat(matrix.get(800 + 20, column)).isNaN();
        assertThat(events).extracting(Event::name).containsExactly("btc_ohlcv_quality_alert", "btc_features_applied");
        assertThat(events.get(0).line())
                .isEqualTo("event=btc_ohlcv_quality_alert reason=coverage symbol=BTCUSDT bar=2024-01-01T00:00:00Z"
                        + " value=0.8888888888888888 threshold=0.95 target=AAAUSDT");
    }

    @Test
    void theDataGuardrailReportsWhatBtcLacks() {
        assertThat(BtcCoverage.problems(FULL, TARGET, Map.of(BtcFeatures.REFERENCE, BTC)))
                .isEmpty();
        assertThat(BtcCoverage.problems(EnrichmentConfig.DEFAULT, TARGET, Map.of()))
                .isEmpty();
        assertThat(BtcCoverage.problems(FULL, TARGET, Map.of()))
                .singleElement()
                .asString()
                .contains("must be given");
        assertThat(BtcCoverage.problems(FULL, TARGET, Map.of(BtcFeatures.REFERENCE, BTC.rows(0, 854))))
                .singleElement()
                .asString()
                .contains("at least 0.95 of the target's bars", "btc_bars=854");
        assertThat(BtcCoverage.problems(FULL, TARGET, Map.of(BtcFeatures.REFERENCE, BTC.rows(0, 855))))
                .isEmpty();
        CandleSeries hourly = hourly(BTC);
        assertThat(BtcCoverage.problems(FULL, TARGET, Map.of(BtcFeatures.REFERENCE, hourly)))
                .singleElement()
                .asString()
                .contains("timeframe=15m btc_timeframe=1h");
    }

    @Test
    void coverageCountsTheBarsThatTheTargetHas() {
        CandleSeries gapped = CandleWalk.without(TARGET, 0, 450);
        assertThat(BtcCoverage.share(gapped, BTC.rows(450, ROWS))).isEqualTo(1);
        assertThat(BtcCoverage.share(TARGET, CandleWalk.without(BTC, 0, 90))).isEqualTo(0.9);
    }

    @Test
    void aReferenceOfAnotherTimeframeIsRejected() {
        assertThatThrownBy(() -> input(TARGET, hourly(BTC)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timeframe=1h target=AAAUSDT timeframe=15m");
    }

    private static CandleSeries hourly(CandleSeries series) {
        Grid grid = new Grid(Timeframe.parse("1h"), 1000, series.bars());
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) {
            columns.put(field, series.column(field));
        }
        return CandleSeries.of(series.symbol(), grid, columns);
    }

    private static FeatureInput input(CandleSeries target, CandleSeries btc) {
        return FeatureInput.of(target, Map.of(BtcFeatures.REFERENCE, btc));
    }
}
