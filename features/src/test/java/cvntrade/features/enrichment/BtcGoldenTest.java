package cvntrade.features.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.NeedsRealCandles;
import cvntrade.base.RealCandles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.market.CandleSeries;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The six columns against the reference values. */
class BtcGoldenTest {
    /**
     * How far pandas lies from the exact values, as {@code case.json} states it, largest over the cases: |difference| ÷ max(|exact|, 1e-3).
     */
    private static final Map<String, Double> DEVIATION_OF_PANDAS = Map.of(
            "btc_return_1h", 0.0,
            "btc_return_4h", 0.0,
            "btc_return_24h", 0.0,
            "btc_realized_vol_24h", 1.38e-15,
            "btc_z_score_close", 2.04e-11,
            "btc_correlation_15m_lag5", 1.15e-12);

    @ParameterizedTest
    @ValueSource(strings = {"gaps", "regular"})
    void theSyntheticCasesAgree(String name) throws URISyntaxException {
        URL folder = Objects.requireNonNull(BtcGoldenTest.class.getResource("/golden/btc/" + name));
        agrees(Path.of(folder.toURI()));
    }

    @Test
    @NeedsRealCandles
    void theRealCaseAgrees() {
        agrees(RealCandles.folder().resolve("golden/btc/real_adausdt"));
    }

    private static void agrees(Path folder) {
        CandleSeries target = GoldenTable.read(folder.resolve("target.csv")).candles("ADAUSDT");
        CandleSeries btc = GoldenTable.read(folder.resolve("btc.csv")).candles(BtcFeatures.REFERENCE);
        FeatureInput input = FeatureInput.of(target, Map.of(BtcFeatures.REFERENCE, btc));
        for (int purgeBars : new int[] {0, 10, 20}) {
            List<Feature> features = BtcFeatures.of(BtcFeatureSet.FULL, purgeBars);
            List<Column> columns = FeatureEngine.columns(features, input);
            GoldenTable expected = GoldenTable.read(folder.resolve("expected_p" + purgeBars + ".csv"));
            for (int i = 0; i < features.size(); i++) {
                String name = features.get(i).name();
                double deviation = DEVIATION_OF_PANDAS.getOrDefault(name, Double.NaN);
                compare(
                        expected,
                        name,
                        columns.get(i),
                        input.grid(),
                        value -> 2 * deviation * Math.max(Math.abs(value), 1e-3) + 1e-9 * Math.abs(value));
            }
        }
        GoldenTable exact = GoldenTable.read(folder.resolve("exact_p20.csv"));
        List<Feature> features = BtcFeatures.of(BtcFeatureSet.FULL, 20);
        List<Column> columns = FeatureEngine.columns(features, input);
        for (int i = 0; i < features.size(); i++) {
            boolean bits = features.get(i).name().startsWith("btc_return");
            compare(
                    exact,
                    features.get(i).name(),
                    columns.get(i),
                    input.grid(),
                    value -> bits ? 0 : 1e-12 + 1e-10 * Math.abs(value));
        }
    }

    private static void compare(
            GoldenTable golden, String name, Column column, Grid grid, DoubleUnaryOperator allowed) {
        int known = 0;
        for (int row = 0; row < golden.size(); row++) {
            double expected = golden.value(row, name);
            double actual = column.get(grid.rowOf(golden.bar(row)));
            String place = name + " row " + row + " expected=" + expected + " actual=" + actual;
            assertThat(Double.isNaN(actual)).as(place).isEqualTo(Double.isNaN(expected));
            if (Double.isNaN(expected)) continue;
            known++;
            assertThat(Math.abs(actual - expected)).as(place).isLessThanOrEqualTo(allowed.applyAsDouble(expected));
        }
        assertThat(known).isGreaterThan(golden.size() / 2);
    }
}
