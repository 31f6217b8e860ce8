package cvntrade.verdict.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.MalformedInput;
import cvntrade.verdict.plan.GateSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PowerForecastTest {
    private static final GateSettings GATES = GateSettings.defaults();

    private static PowerForecast forecast(Layout layout, double assumedLift) {
        return PowerForecast.of(layout, GATES, PowerSettings.DEFAULT.withAssumedLift(assumedLift));
    }

    /** The registered figure for 5 × 5 is about +0.025, and never more than half at +0.020. */
    @Test
    void theDefaultPlanFindsWhatItsRegistrationSays() {
        PowerForecast forecast = forecast(new Layout(5, 5, 5), 0.030);
        assertThat(forecast.leastLift()).isCloseTo(0.025, offset(0.0015));
        assertThat(forecast.powers()).extracting(PowerForecast.At::lift).containsExactly(0.020, 0.030, 0.045, 0.060);
        assertThat(forecast.powers().get(0).power()).isBetween(0.40, 0.55);
        assertThat(forecast.powers()).extracting(PowerForecast.At::power).isSorted();
        assertThat(forecast.enough()).isTrue();
        assertThat(forecast.enlargements()).isEmpty();
        assertThat(PowerWords.warning(forecast)).isEmpty();
    }

    @Test
    void aPlanThatIsTooSmallSaysWhatWouldBeEnough() {
        PowerForecast forecast = forecast(new Layout(4, 4, 3), 0.026);
        assertThat(forecast.enough()).isFalse();
        assertThat(PowerWords.warning(forecast)).startsWith("Little power: a true lift of +0.0260");
        assertThat(forecast.enlargements()).hasSize(4);
        for (Enlargement enlargement : forecast.enlargements()) {
            enlargement.layout().ifPresent(layout -> {
                double power =
                        PowerForecast.of(layout, GATES, forecast.settings()).powerAtAssumed();
                assertThat(power).as(enlargement.way()).isGreaterThan(0.75);
            });
        }
        assertThat(forecast.enlargements().get(2).layout()).isPresent();
    }

    /** Where all of the noise lies between cryptos, folds and seeds buy nothing. */
    @Test
    void whatDoesNotHelpIsNotRecommended() {
        Noise betweenCryptos = new Noise(0.03, 0, 0, 0, 0.03, "test");
        PowerForecast forecast = PowerForecast.of(new Layout(4, 4, 3), GATES, new PowerSettings(0.03, betweenCryptos));
        assertThat(forecast.enlargements().get(0).layout())
                .hasValueSatisfying(layout -> assertThat(layout.cryptos()).isGreaterThan(4));
        assertThat(forecast.enlargements().get(1).layout()).isEmpty();
        assertThat(forecast.enlargements().get(3).layout()).isEmpty();
        assertThat(PowerWords.enlargements(forecast).get(3)).isEqualTo("more seeds: not even 50 would be enough");
    }

    @Test
    void belowTheGatesLeastSizeNothingIsEverFoundAndTheWarningSaysSo() throws JsonProcessingException {
        PowerForecast forecast = forecast(new Layout(2, 5, 5), 0.030);
        assertThat(PowerWords.warning(forecast)).contains("the F1 gate is not measured");
        JsonNode json = new ObjectMapper().readTree(PowerJson.of(forecast).toString());
        assertThat(json.get("leastLift").isNull()).isTrue();
        assertThat(json.get("powerAtAssumed").asDouble()).isZero();
    }

    @Test
    void theSameQuestionGivesTheSameDigits() {
        Layout layout = new Layout(3, 4, 2);
        assertThat(PowerJson.of(forecast(layout, 0.03)).toString())
                .isEqualTo(PowerJson.of(forecast(layout, 0.03)).toString());
    }

    @Test
    void settingsAreReadBackAsTheyWereWritten() throws JsonProcessingException {
        PowerSettings settings = new PowerSettings(0.045, new Noise(0.001, 0.002, 0.003, 0.004, 0.005, "somewhere"));
        JsonNode plan = new ObjectMapper().readTree("{\"power\": " + settings.toJson() + "}");
        assertThat(PowerSettings.ofPlan(plan)).isEqualTo(settings);
        assertThat(PowerSettings.ofPlan(new ObjectMapper().readTree("{}"))).isEqualTo(PowerSettings.DEFAULT);
        JsonNode broken = new ObjectMapper().readTree("{\"power\": {\"assumedLift\": \"much\"}}");
        assertThatThrownBy(() -> PowerSettings.ofPlan(broken))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("assumedLift");
    }
}
