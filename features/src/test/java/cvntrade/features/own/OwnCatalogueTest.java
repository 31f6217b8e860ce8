package cvntrade.features.own;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.features.CandleWalk;
import cvntrade.features.Description;
import cvntrade.features.Feature;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.market.CandleSeries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnCatalogueTest {
    private static final List<Feature> FEATURES = OwnCatalogue.features();

    @Test
    void thereAreAboutThreeHundredColumnsWithNamesOfTheirOwn() {
        List<String> names = FEATURES.stream().map(Feature::name).toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("[a-z0-9]+(_[a-z0-9]+)*") && !name.startsWith("btc_"));
        assertThat(FEATURES.stream().map(Feature::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ret_1",
                "logret_672",
                "sma_ratio_21",
                "wma_ratio_21",
                "ema_ratio_21",
                "macd_12_26",
                "adx_14",
                "pdi_14",
                "rsi_14",
                "roc_10",
                "stoch_k_14",
                "willr_14",
                "cci_20",
                "cmo_14",
                "aroon_osc_25",
                "trix_15",
                "ret_std_96",
                "parkinson_96",
                "garman_klass_96",
                "rogers_satchell_96",
                "yang_zhang_96",
                "natr_14",
                "bb_width_20",
                "bb_pctb_20",
                "obv_96",
                "mfi_14",
                "vwap_dist_96",
                "vol_z_96",
                "vol_ratio_96",
                "taker_imb_96",
                "trades_z_96",
                "max_dist_96",
                "min_dist_96",
                "range_pos_96",
                "ret_mean_96",
                "ret_skew_96",
                "ret_kurt_96",
                "ret_max_96",
                "ret_min_96",
                "rank_96",
                "z_96",
                "slope_96",
                "autocorr_96",
                "ret_vol_corr_96",
                "body",
                "upper_wick",
                "lower_wick",
                "clv",
                "gap",
                "hour_sin",
                "dow_cos"
            })
    void everyFamilyIsThere(String name) {
        assertThat(FEATURES).anyMatch(feature -> feature.name().equals(name));
    }

    @Test
    void everyColumnIsDescribedAndNamedByItsDescription() {
        for (Feature feature : FEATURES) {
            Description description = feature.description().orElseThrow();
            int[] parameters = description.parameters(feature.name()).values().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(description.name(parameters)).isEqualTo(feature.name());
        }
        List<String> patterns = OwnCatalogue.families().stream()
                .flatMap(family -> family.kinds().keySet().stream())
                .map(description -> description.orElseThrow().pattern())
                .toList();
        assertThat(patterns).doesNotHaveDuplicates();
    }

    @Test
    void theSixBtcColumnsAreDescribed() {
        assertThat(BtcFeatures.family(20).features()).hasSize(6).allSatisfy(feature -> {
            assertThat(feature.description().orElseThrow().pattern()).isEqualTo(feature.name());
            assertThat(feature.key()).isEqualTo(feature.name() + "@20");
        });
    }

    @Test
    void everyColumnReadsTheTargetAloneAndNoFurtherBackThanAWeekUnlessItsWeightsFade() {
        assertThat(FEATURES).noneMatch(Feature::readsReference);
        assertThat(FEATURES).allMatch(feature -> feature.referenceDelayBars() == 0);
        assertThat(FEATURES).allMatch(feature -> feature.lookbackBars() >= 1);
        String fading = "(ema_ratio|dema_ratio|tema_ratio|macds?|macdh|trix|rsi|natr|adx)_[0-9_]+";
        assertThat(FEATURES.stream().filter(feature -> !feature.name().matches(fading)))
                .allMatch(feature -> feature.lookbackBars() <= 673);
        // ema(close, 200) reads until (1 - 2 / 201)^n is below 1e-9.
        assertThat(FEATURES.stream().mapToInt(Feature::lookbackBars).max().orElseThrow())
                .isEqualTo((int) Math.ceil(Math.log(1e-9) / Math.log(1 - 2.0 / 201)));
    }

    @Test
    void aSourceWithoutFlowColumnsLeavesOutWhatNeedsThem() {
        CandleSeries full = CandleWalk.of("AAAUSDT", 1, 50);
        CandleSeries bare =
                full.withColumns((field, column) -> field.isFlow() ? Column.unknown(column.size()) : column);
        assertThat(OwnCatalogue.featuresFor(full)).isEqualTo(FEATURES);
        assertThat(OwnCatalogue.leftOut(full)).isEmpty();
        List<String> leftOut =
                OwnCatalogue.leftOut(bare).stream().map(Feature::name).toList();
        assertThat(leftOut)
                .contains("taker_imb_96", "trades_z_96", "quote_z_96", "trade_size_ratio_96")
                .allMatch(name -> name.matches("(taker_imb|trades_z|quote_z|trade_size_ratio)_[0-9]+"));
        assertThat(OwnCatalogue.featuresFor(bare)).hasSize(FEATURES.size() - leftOut.size());
        assertThat(OwnCatalogue.featuresFor(bare)).noneMatch(feature -> leftOut.contains(feature.name()));
    }
}
