package cvntrade.features.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cvntrade.base.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichmentConfigTest {
    @Test
    void withoutAnyVariableTheDefaultsHold() {
        assertThat(EnrichmentConfig.from(Map.of("PATH", "/bin", "CVN_PURGE_BARS", "x")))
                .isEqualTo(new EnrichmentConfig(false, BtcFeatureSet.FULL, 20, 10));
        assertThat(EnrichmentConfig.from(Map.of("CVN_BTC_FEATURES_ENABLED", "0")))
                .isEqualTo(EnrichmentConfig.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"min,20,10,MIN", "full,0,0,FULL", "vol_only,200,200,VOL_ONLY"})
    void everySettingIsRead(String word, String purge, String embargo, BtcFeatureSet set) {
        Map<String, String> environment = Map.of(
                "CVN_BTC_FEATURES_ENABLED", "1",
                "CVN_BTC_FEATURES_SET", word,
                "CVN_BTC_PURGE_BARS", purge,
                "CVN_BTC_EMBARGO_BARS", embargo);
        assertThat(EnrichmentConfig.from(environment))
                .isEqualTo(new EnrichmentConfig(true, set, Integer.parseInt(purge), Integer.parseInt(embargo)));
    }

    @Test
    void allViolationsAreReportedAtOnce() {
        Refusal refusal = refusal(Map.of(
                "CVN_BTC_FEATURES_ENABLED", "yes",
                "CVN_BTC_FEATURES_SET", "fulll",
                "CVN_BTC_PURGE_BARS", "201",
                "CVN_BTC_EMBARGO_BARS", "1.5",
                "CVN_BTC_PURGE_BAR", "3"));
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.GUARDRAIL);
        assertThat(refusal)
                .hasMessageStartingWith("5 problems:")
                .hasMessageContaining("CVN_BTC_FEATURES_ENABLED must be exactly 0 or 1: CVN_BTC_FEATURES_ENABLED=yes")
                .hasMessageContaining("CVN_BTC_FEATURES_SET must be one of [min, full, vol_only]: "
                        + "CVN_BTC_FEATURES_SET=fulll; did you mean full?")
                .hasMessageContaining(
                        "CVN_BTC_PURGE_BARS must be a whole number of bars in [0, 200]: " + "CVN_BTC_PURGE_BARS=201")
                .hasMessageContaining("CVN_BTC_EMBARGO_BARS=1.5")
                .hasMessageContaining("CVN_BTC_PURGE_BAR=3; did you mean CVN_BTC_PURGE_BARS?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "TRUE", " 1", "1 ", "01", "2", "-0"})
    void aBooleanIsExactlyZeroOrOne(String value) {
        assertThat(refusal(Map.of("CVN_BTC_FEATURES_ENABLED", value)))
                .hasMessageContaining("must be exactly 0 or 1: CVN_BTC_FEATURES_ENABLED=" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "201", "+5", " 5", "5.0", "1e1", "99999999999", "٣"})
    void aNumberOfBarsIsWholeAndInRange(String value) {
        assertThat(refusal(Map.of("CVN_BTC_FEATURES_ENABLED", "1", "CVN_BTC_PURGE_BARS", value)))
                .hasMessageContaining("CVN_BTC_PURGE_BARS must be a whole number of bars in [0, 200]");
    }

    @ParameterizedTest
    @CsvSource({"CVN_BTC_FEATURES_SET,full", "CVN_BTC_PURGE_BARS,20", "CVN_BTC_EMBARGO_BARS,10"})
    void anOverrideWithoutItsFeatureIsAnOrphan(String name, String value) {
        assertThat(refusal(Map.of(name, value)))
                .hasMessageContaining("orphaned override")
                .hasMessageContaining("unset " + name);
        assertThat(refusal(Map.of(name, value, "CVN_BTC_FEATURES_ENABLED", "0")))
                .hasMessageContaining("CVN_BTC_FEATURES_ENABLED=0");
    }

    @Test
    void aMisspeltNameIsRefusedEvenWhenTheColumnsAreOff() {
        assertThat(refusal(Map.of("CVN_BTC_FEATURE_ENABLED", "1")))
                .hasMessageContaining("did you mean CVN_BTC_FEATURES_ENABLED?");
    }

    @Test
    void theRecordChecksItsRanges() {
        assertThatThrownBy(() -> new EnrichmentConfig(true, BtcFeatureSet.FULL, 201, 0))
                .hasMessageContaining("btcPurgeBars=201");
        assertThatThrownBy(() -> new EnrichmentConfig(true, BtcFeatureSet.FULL, 0, -1))
                .hasMessageContaining("btcEmbargoBars=-1");
        assertThatThrownBy(() -> BtcFeatureSet.parse("FULL")).hasMessageContaining("btc_features_set=FULL");
    }

    private static Refusal refusal(Map<String, String> environment) {
        return catchThrowableOfType(Refusal.class, () -> EnrichmentConfig.from(environment));
    }
}
