package cvntrade.verdict.gates;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.verdict.SweepExample;
import cvntrade.verdict.VariantReport;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.table.Metric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastShiftTest {
    private static final double HAIR = 1e-9;

    /** Each line is one in which another condition is the last to hold: the mean, the interval, the effect; paired and pooled. */
    @ParameterizedTest
    @CsvSource({
        "0.001, 0.020, 0.3, paired, mean_delta",
        "0.030, 0.020, 0.3, paired, interval_lower",
        "0.030, 0.020, 3.0, paired, cohens_d",
        "0.030, 0.020, 3.0, pooled, cohens_d",
        "0.030, -0.10, -9., pooled, interval_lower"
    })
    void theGateTurnsExactlyAtTheLeastShift(
            double wobble, double liftMin, double effectMin, String effect, String deciding) {
        String gates =
                "{\"liftMin\": " + liftMin + ", \"cohensDMin\": " + effectMin + ", \"effectSize\": \"" + effect + "\"}";
        VariantReport found = report(gates, wobble, 0);
        GateSettings settings = new SweepExample().gates(gates).plan().gates();
        double least = LeastShift.of(found.f1(), settings);
        assertThat(report(gates, wobble, least + HAIR).gate(Gate.F1_BUY).outcome())
                .isEqualTo(Outcome.PASSED);
        GateResult below = report(gates, wobble, least - HAIR).gate(Gate.F1_BUY);
        assertThat(below.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(below.conditions().stream()
                        .filter(condition -> condition.outcome() == Outcome.FAILED)
                        .map(Condition::name))
                .containsExactly(deciding);
    }

    private static VariantReport report(String gates, double wobble, double shift) {
        return new SweepExample()
                .gates(gates)
                .change(
                        "small",
                        Metric.F1_BUY,
                        (crypto, fold, value) -> 0.30
                                + crypto * 0.02
                                + fold * 0.01
                                + ((crypto * 7 + fold * 3) % 5 - 2 + crypto - 1.5) * wobble
                                + shift)
                .judge()
                .variant("small")
                .orElseThrow();
    }
}
