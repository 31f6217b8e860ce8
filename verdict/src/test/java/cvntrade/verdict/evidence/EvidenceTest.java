package cvntrade.verdict.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.MalformedInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    @Test
    void whatIsAbsentOrNullWasNotMeasured() {
        assertThat(Evidence.parse("{}")).isEqualTo(Evidence.NONE);
        assertThat(Evidence.parse("{\"preflight\": null, \"audit\": {}, \"mlops\": null}"))
                .isEqualTo(Evidence.NONE);
    }

    @Test
    void everyPartIsReadWithItsDetail() {
        Evidence evidence = Evidence.parse("""
                {"preflight": {"trades": 61, "required": 50, "passed": true},
                 "audit": {"outcome": "failed", "detail": "column x"},
                 "mlops": {"complete": false, "missing": ["owner: no such section"]}}
                """);
        assertThat(evidence.preflight()).isEqualTo(Preflight.of(61, 50));
        assertThat(evidence.audit()).isEqualTo(Audit.failed("column x"));
        assertThat(evidence.mlops()).isEqualTo(new MlopsReadiness(Outcome.FAILED, List.of("owner: no such section")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "true; PASSED",
                "false; FAILED",
                "\"passed\"; PASSED",
                "\"not measured\"; NOT_MEASURED",
                "{\"passed\": false}; FAILED",
                "{\"complete\": true}; PASSED",
                "{\"outcome\": \"NOT_MEASURED\"}; NOT_MEASURED",
                "{\"detail\": \"nobody looked\"}; NOT_MEASURED"
            })
    void aPartMaySayItsOutcomeInSeveralWays(String part, Outcome expected) {
        assertThat(Evidence.parse("{\"audit\": " + part + "}").audit().outcome())
                .isEqualTo(expected);
    }

    @Test
    void theTradesOfAPreflightDecideWhereNothingElseIsSaid() {
        assertThat(Evidence.parse("{\"preflight\": {\"trades\": 49, \"required\": 50}}")
                        .preflight()
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(Evidence.parse("{\"preflight\": {\"trades\": 49}}")
                        .preflight()
                        .outcome())
                .isEqualTo(Outcome.NOT_MEASURED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"audit\": 1}",
                "{\"audit\": \"maybe\"}",
                "{\"audit\": {\"passed\": \"yes\"}}",
                "{\"audit\": {\"passed\": true, \"outcome\": \"failed\"}}",
                "{\"preflight\": {\"trades\": 49, \"required\": 50, \"passed\": true}}",
                "{\"preflight\": {\"trades\": \"many\"}}",
                "{\"mlops\": {\"complete\": true, \"missing\": [\"owner\"]}}"
            })
    void whatContradictsItselfOrCannotBeReadIsMalformed(String json) {
        assertThatThrownBy(() -> Evidence.parse(json)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void oneFailureOutweighsWhatIsOpenAndThatOutweighsWhatPassed() {
        assertThat(Outcome.all(List.of(Outcome.PASSED, Outcome.NOT_MEASURED, Outcome.FAILED)))
                .isEqualTo(Outcome.FAILED);
        assertThat(Outcome.all(List.of(Outcome.PASSED, Outcome.NOT_MEASURED))).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(Outcome.all(List.of(Outcome.PASSED))).isEqualTo(Outcome.PASSED);
        assertThat(Outcome.all(List.of())).isEqualTo(Outcome.NOT_MEASURED);
    }
}
