package cvntrade.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Refusal;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.factor.Guardrail;
import cvntrade.sweep.factor.Variant;
import cvntrade.sweep.plan.SweepData;
import cvntrade.verdict.plan.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stops a sweep before any work, all of it at once. */
class GuardrailTest {
    private static final Factor FACTOR = Factors.named("btc_features");

    @Test
    void aCleanStartIsLetThrough() {
        SweepData data = SmallMarket.data(FACTOR);
        assertThatCode(() -> {
                    new Guardrail(FACTOR, Map.of()).checkStart(Map.of("CVN_PURGE_BARS", "20"));
                    new Guardrail(FACTOR, Map.of()).check(data.allTargets(), data.referenceSeries());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void variablesOfTheFactorFromOutsideAreRefusedAndEveryFaultIsNamed() {
        Map<String, String> startedWith = Map.of(
                "CVN_BTC_FEATURES_ENABLED", "yes",
                "CVN_BTC_PURGE_BARS", "201",
                "CVN_BTC_FEATURE_SET", "full");
        assertThatThrownBy(() -> new Guardrail(FACTOR, startedWith).checkStart(startedWith))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("a sweep sets the variables of its factor itself")
                .hasMessageContaining("CVN_BTC_FEATURES_ENABLED must be exactly 0 or 1")
                .hasMessageContaining("CVN_BTC_PURGE_BARS must be a whole number of bars in [0, 200]")
                .hasMessageContaining("did you mean CVN_BTC_FEATURES_SET");
    }

    @Test
    void withoutTheReferenceNothingBegins() {
        SweepData data = SmallMarket.data(FACTOR);
        assertThatThrownBy(() -> new Guardrail(FACTOR, Map.of()).check(data.allTargets(), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("BTCUSDT")
                .hasMessageContaining(SmallMarket.coin(0))
                .hasMessageContaining(SmallMarket.coin(2));
    }

    @Test
    void aReferenceWithTooFewBarsIsRefused() {
        SweepData data = SmallMarket.data(FACTOR);
        Map<String, CandleSeries> references = new HashMap<>(data.referenceSeries());
        references.replaceAll((symbol, series) -> SmallMarket.silentFrom(series, SmallMarket.BARS * 94 / 100));
        assertThatThrownBy(() -> new Guardrail(FACTOR, Map.of()).check(data.allTargets(), references))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at least 0.95 of the target's bars");
    }

    @Test
    void theVariantsOwnVariablesWinAndTheBaselineHasNoneOfTheFactors() {
        Map<String, String> base = Map.of("CVN_BTC_PURGE_BARS", "5", "CVN_PURGE_BARS", "30");
        Variant baseline = FACTOR.baseline();
        assertThat(baseline.over(base, "CVN_BTC_"))
                .isEqualTo(Map.of("CVN_BTC_FEATURES_ENABLED", "0", "CVN_PURGE_BARS", "30"));
        Variant candidate = new Variant("some", Role.CANDIDATE, Map.of("CVN_BTC_PURGE_BARS", "10"));
        assertThat(candidate.over(base, "CVN_BTC_"))
                .isEqualTo(Map.of("CVN_BTC_PURGE_BARS", "10", "CVN_PURGE_BARS", "30"));
    }

    @Test
    void theVariantsAreThoseThatWereRegistered() {
        Map<String, Map<String, String>> environments = new HashMap<>();
        Map<String, Role> roles = new HashMap<>();
        for (Variant variant : FACTOR.variants()) {
            environments.put(variant.name(), variant.environment());
            roles.put(variant.name(), variant.role());
        }
        assertThat(roles)
                .isEqualTo(Map.of(
                        "none", Role.BASELINE,
                        "btc_min", Role.CANDIDATE,
                        "btc_full", Role.CANDIDATE,
                        "btc_full_purge0", Role.CHECK,
                        "btc_full_purge10", Role.CANDIDATE,
                        "btc_vol_only", Role.CANDIDATE));
        assertThat(environments.get("none")).isEqualTo(Map.of("CVN_BTC_FEATURES_ENABLED", "0"));
        assertThat(environments.get("btc_full_purge10"))
                .isEqualTo(Map.of(
                        "CVN_BTC_FEATURES_ENABLED", "1",
                        "CVN_BTC_FEATURES_SET", "full",
                        "CVN_BTC_PURGE_BARS", "10",
                        "CVN_BTC_EMBARGO_BARS", "5"));
        assertThat(List.copyOf(environments.keySet())).hasSize(6);
    }
}
