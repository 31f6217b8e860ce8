package cvntrade.features.own;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.features.CandleWalk;
import cvntrade.features.Feature;
import cvntrade.features.FeatureFamily;
import cvntrade.features.FeatureInput;
import cvntrade.market.CandleSeries;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The catalogue's indicators against TA-Lib, from bar 4,000 of a walk on, where TA-Lib's own start is forgotten.
 *
 * <p>Forms without memory differ by rounding alone; TA-Lib's running sums are the less exact side. The finite forms leave out less than 1e-9
 * of the weights: a mean is off by 1e-9 of how far prices came in the time before the cut, a ratio of means in percent by a few 1e-8, what
 * is smoothed twice by about twice that.
 */
class TextbookIndicatorsTest {
    private static final int ROWS = 6_000;
    private static final int SETTLED = 4_000;

    @ParameterizedTest
    @CsvSource({
        "sma_ratio_21,1e-14",
        "wma_ratio_21,1e-12",
        "trima_ratio_20,1e-12",
        "slope_28,1e-14",
        "tsf_14,1e-14",
        "roc_10,0",
        "bop,0",
        "aroon_up_25,0",
        "aroon_dn_25,0",
        "aroon_osc_25,0",
        "obv_96,1e-14",
        "obv_z_96,1e-10",
        "bb_width_20,1e-11",
        "bb_pctb_20,1e-9",
        "willr_14,1e-12",
        "stoch_k_14,1e-12",
        "stoch_d_14,1e-12",
        "stochf_k,1e-12",
        "stochf_d,1e-12",
        "cci_20,1e-10",
        "ultosc,1e-12",
        "mfi_14,1e-11"
    })
    void whatHasNoMemoryIsTheTextbookForm(String name, String bound) {
        double distanceMax = Double.parseDouble(bound);
        for (long seed = 1; seed <= 3; seed++) assertThat(distance(name, seed)).isLessThanOrEqualTo(distanceMax);
        assertThat(difference(name))
                .contains(distanceMax == 0 ? "equal to TA-Lib's" : "within " + bound + " of TA-Lib's");
    }

    @ParameterizedTest
    @CsvSource({
        "ema_ratio_21,5e-10",
        "ema_ratio_55,5e-10",
        "ema_ratio_200,5e-10",
        "dema_ratio_20,5e-10",
        "dema_ratio_50,5e-10",
        "tema_ratio_20,5e-10",
        "tema_ratio_50,5e-10",
        "macd_12_26,5e-10",
        "macds_12_26,5e-10",
        "macdh_12_26,5e-10",
        "macdh_24_52,5e-10",
        "trix_15,5e-9",
        "trix_30,5e-9",
        "adosc,5e-8",
        "ppo,5e-8",
        "natr_14,5e-9",
        "natr_56,5e-9",
        "rsi_14,2e-7",
        "rsi_28,2e-7",
        "rsi_48,2e-7",
        "pdi_14,2e-7",
        "mdi_14,2e-7",
        "dx_14,5e-7",
        "adx_14,5e-7",
        "adx_28,5e-7",
        "stochrsi_k_14,2e-6",
        "stochrsi_d_14,2e-6",
        "stochrsi_k_28,2e-6",
        "stochrsi_d_28,2e-6"
    })
    void theFiniteFormLiesThisNearTheRecursiveOne(String name, String bound) {
        double distanceMax = Double.parseDouble(bound);
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(distance(name, seed)).isLessThanOrEqualTo(distanceMax).isPositive();
        }
        assertThat(difference(name)).contains("finite form", "within " + bound + " of TA-Lib's");
    }

    @Test
    void everyDistanceThatADescriptionStatesIsMeasured() {
        Set<String> measured = TaLib.columns(CandleWalk.of("AAAUSDT", 1, ROWS)).keySet();
        for (FeatureFamily family : OwnCatalogue.families()) {
            family.kinds().forEach((description, features) -> {
                String difference = description.orElseThrow().difference();
                if (!difference.matches(".*(within|equal to).*TA-Lib's.*")) return;
                assertThat(features.stream().map(Feature::name).anyMatch(measured::contains))
                        .as(description.orElseThrow().pattern())
                        .isTrue();
            });
        }
    }

    @Test
    void whatTaLibCallsZeroForWantOfARangeIsUnknownHere() {
        CandleSeries flat =
                CandleWalk.of("AAAUSDT", 1, 400).withColumns((field, column) -> Column.generate(400, row -> 7));
        double[] textbook = textbook(flat, "rsi_14");
        assertThat(textbook[399]).isZero();
        assertThat(feature("rsi_14").on(FeatureInput.of(flat)).get(399)).isNaN();
    }

    private static double distance(String name, long seed) {
        CandleSeries coin = CandleWalk.of("AAAUSDT", seed, ROWS);
        double[] textbook = textbook(coin, name);
        Column column = feature(name).on(FeatureInput.of(coin));
        double distance = 0;
        for (int row = SETTLED; row < ROWS; row++) {
            distance = Math.max(distance, Math.abs(column.get(row) - textbook[row]));
        }
        return distance;
    }

    private static double[] textbook(CandleSeries coin, String name) {
        Map<String, double[]> columns = TaLib.columns(coin);
        return Objects.requireNonNull(columns.get(name), name);
    }

    private static String difference(String name) {
        return feature(name).description().orElseThrow().difference();
    }

    private static Feature feature(String name) {
        return OwnCatalogue.features().stream()
                .filter(feature -> feature.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
