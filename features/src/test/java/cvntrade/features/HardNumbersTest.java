package cvntrade.features;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Candles that break arithmetic: no infinity may appear, and what has no answer is unknown. */
class HardNumbersTest {
    private static final int ROWS = 3_000;
    private static final Set<CandleField> NOT_IN_MONEY =
            EnumSet.of(CandleField.VOLUME, CandleField.TRADES, CandleField.TAKER_BASE);
    private static final List<Feature> FEATURES = Stream.concat(
                    OwnCatalogue.features().stream(), BtcFeatures.of(BtcFeatureSet.FULL, 20).stream())
            .toList();

    @ParameterizedTest
    @ValueSource(doubles = {1e-10, 1e6})
    void noColumnKnowsThePriceLevel(double scale) {
        CandleSeries coin = CandleWalk.of("AAAUSDT", 1, ROWS);
        CandleSeries scaled = coin.withColumns((field, column) ->
                Column.generate(ROWS, row -> NOT_IN_MONEY.contains(field) ? column.get(row) : column.get(row) * scale));
        List<Column> plain = FeatureEngine.columns(OwnCatalogue.features(), FeatureInput.of(coin));
        List<Column> columns = FeatureEngine.columns(OwnCatalogue.features(), FeatureInput.of(scaled));
        for (int i = 0; i < columns.size(); i++) {
            String name = OwnCatalogue.features().get(i).name();
            // A scale that is no power of two rounds prices, which may make or break a tie.
            if (name.startsWith("rank") || name.startsWith("aroon")) continue;
            for (int row = 0; row < ROWS; row++) {
                double expected = plain.get(i).get(row);
                if (Double.isNaN(expected))
                    assertThat(columns.get(i).get(row)).as(name).isNaN();
                else {
                    assertThat(Math.abs(columns.get(i).get(row) - expected))
                            .as(name + " row " + row)
                            .isLessThanOrEqualTo(1e-8 * (1 + Math.abs(expected)));
                }
            }
        }
    }

    @Test
    void aConstantStretchGivesNoInfinityAndNoSpread() {
        CandleSeries flat = CandleWalk.of("AAAUSDT", 1, ROWS)
                .withColumns((field, column) -> Column.generate(ROWS, row -> row < 200 ? column.get(row) : 0.1));
        FeatureMatrix matrix = FeatureEngine.matrix(FEATURES, input(flat, flat));
        noInfinity(matrix);
        assertThat(value(matrix, "ret_std_96", ROWS - 1)).isZero();
        assertThat(value(matrix, "sma_ratio_89", ROWS - 1)).isZero();
        for (String name :
                List.of("ema_ratio_55", "ema_ratio_200", "tema_ratio_50", "macdh_24_52", "trix_30", "natr_56")) {
            assertThat(value(matrix, name, ROWS - 1)).as(name).isZero();
        }
        assertThat(value(matrix, "macd_12_26", ROWS - 1)).isZero();
        assertThat(value(matrix, "parkinson_672", ROWS - 1)).isZero();
        assertThat(value(matrix, "btc_realized_vol_24h", ROWS - 1)).isZero();
        for (String name : List.of(
                "z_96",
                "ret_skew_96",
                "range_pos_96",
                "rsi_14",
                "rsi_48",
                "adx_14",
                "adx_28",
                "clv",
                "bb_pctb_20",
                "obv_z_288")) {
            assertThat(value(matrix, name, ROWS - 1)).as(name).isNaN();
        }
        // No candle has a body: all are dojis, and no other figure is there.
        for (Feature figure : FEATURES) {
            if (!figure.name().startsWith("cdl")) continue;
            float expected = figure.name().equals("cdldoji") ? 1 : 0;
            assertThat(Math.abs(value(matrix, figure.name(), ROWS - 1)))
                    .as(figure.name())
                    .isEqualTo(expected);
        }
        assertThat(value(matrix, "btc_z_score_close", ROWS - 1)).isNaN();
        assertThat(value(matrix, "btc_correlation_15m_lag5", ROWS - 1)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-8, 1e8, 1e300})
    void oneHugeSpikeGivesNoInfinity(double factor) {
        CandleSeries spiked = CandleWalk.of("AAAUSDT", 1, ROWS)
                .withColumns((field, column) ->
                        Column.generate(ROWS, row -> row == 800 ? column.get(row) * factor : column.get(row)));
        noInfinity(FeatureEngine.matrix(FEATURES, input(spiked, spiked)));
        for (Column column : FeatureEngine.columns(FEATURES, input(spiked, spiked))) {
            for (int row = 0; row < ROWS; row++) assertThat(column.get(row)).matches(v -> !Double.isInfinite(v));
        }
    }

    @Test
    void withoutVolumeWhatDividesByItIsUnknownAndThePricesAreNot() {
        CandleSeries dry = CandleWalk.of("AAAUSDT", 1, ROWS)
                .withColumns((field, column) ->
                        Column.generate(ROWS, row -> row >= 700 && isVolume(field) ? 0 : column.get(row)));
        FeatureMatrix matrix = FeatureEngine.matrix(OwnCatalogue.features(), FeatureInput.of(dry));
        noInfinity(matrix);
        for (String name : List.of(
                "vol_z_96", "vol_ratio_96", "vwap_dist_96", "mfi_14", "taker_imb_96", "cmf_96", "obv_z_288", "adosc")) {
            assertThat(value(matrix, name, ROWS - 1)).as(name).isNaN();
        }
        assertThat(value(matrix, "ret_96", ROWS - 1)).isFinite();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 50})
    void aShortSeriesHasItsRowsAndIsMostlyUnknown(int rows) {
        FeatureMatrix matrix = FeatureEngine.matrix(
                FEATURES, input(CandleWalk.of("AAAUSDT", 1, rows), CandleWalk.of("BTCUSDT", 2, rows)));
        assertThat(matrix.rows()).isEqualTo(rows);
        assertThat(matrix.columns()).isEqualTo(FEATURES.size());
        noInfinity(matrix);
        if (rows > 0) assertThat(matrix.unknownOwnShare(rows - 1)).isGreaterThan(0.2);
    }

    @Test
    void aReferenceWithoutAnyBarGivesUnknownColumns() {
        CandleSeries none = CandleWalk.of("BTCUSDT", 2, 0);
        FeatureMatrix matrix = FeatureEngine.matrix(
                BtcFeatures.of(BtcFeatureSet.FULL, 20), input(CandleWalk.of("AAAUSDT", 1, 300), none));
        for (int row = 0; row < 300; row++) {
            for (int column = 0; column < 6; column++)
                assertThat(matrix.get(row, column)).isNaN();
        }
    }

    private static boolean isVolume(CandleField field) {
        return field.isFlow() || field == CandleField.VOLUME;
    }

    private static FeatureInput input(CandleSeries target, CandleSeries btc) {
        return FeatureInput.of(target, Map.of(BtcFeatures.REFERENCE, btc));
    }

    private static float value(FeatureMatrix matrix, String name, int row) {
        return matrix.get(row, matrix.names().indexOf(name));
    }

    private static void noInfinity(FeatureMatrix matrix) {
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                if (Float.isInfinite(matrix.get(row, column))) {
                    throw new AssertionError(
                            "no infinity may appear: column=" + matrix.names().get(column) + " row=" + row);
                }
            }
        }
    }
}
