package cvntrade.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Event;
import cvntrade.base.Refusal;
import cvntrade.registry.SmallModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentCheckTest {
    private final ModelContract contract = SmallModel.withBtc(1).contract();
    private final List<Event> events = new ArrayList<>();

    @Test
    void nothingSetOrAllAsTrainedIsFine() {
        assertThatCode(() -> EnvironmentCheck.require(contract, Map.of("PATH", "/bin"), events::add))
                .doesNotThrowAnyException();
        assertThatCode(() -> EnvironmentCheck.require(
                        contract, Map.of("CVN_BTC_FEATURES_ENABLED", "1", "CVN_BTC_FEATURES_SET", "min"), events::add))
                .doesNotThrowAnyException();
        assertThat(events).isEmpty();
    }

    @Test
    void everyMismatchIsListedAndAnEvent() {
        Map<String, String> environment =
                Map.of("CVN_BTC_FEATURES_ENABLED", "0", "CVN_BTC_PURGE_BARS", "5", "CVN_BTC_FEATURE_SET", "min");
        assertThatThrownBy(() -> EnvironmentCheck.require(contract, environment, events::add))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("3 problems")
                .hasMessageContaining("setting=CVN_BTC_FEATURES_ENABLED artefact=1 environment=0")
                .hasMessageContaining("setting=CVN_BTC_PURGE_BARS artefact=20 environment=5")
                .hasMessageContaining("setting=CVN_BTC_FEATURE_SET artefact=(no such setting) environment=min");
        assertThat(events)
                .extracting(Event::name)
                .containsOnly("enrichment_config_mismatch")
                .hasSize(3);
    }
}
