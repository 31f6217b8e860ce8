package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static Problems problems(String... messages) {
        Problems problems = new Problems();
        for (String message : messages) problems.add(message);
        return problems;
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> problems("purge must be 0 or more: purge=-1", "set must be known: set=x")
                        .throwIfAny(Refusal.Reason.GUARDRAIL))
                .isInstanceOf(Refusal.class)
                .hasMessage("2 problems:\n  - purge must be 0 or more: purge=-1\n  - set must be known: set=x");
    }

    @Test
    void oneProblemIsToldPlainly() {
        assertThatThrownBy(() -> problems("only one").throwIfAny(Refusal.Reason.AUDIT))
                .hasMessage("only one");
    }

    @Test
    void theRefusalCarriesItsReason() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> problems("a").throwIfAny(Refusal.Reason.PLAN_MISMATCH));

        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.PLAN_MISMATCH);
        assertThat(refusal.reason().word()).isEqualTo("plan_mismatch");
    }

    @Test
    void withoutProblemsNothingIsThrown() {
        Problems problems = new Problems();
        problems.addIf(false, "not so");

        assertThat(problems.none()).isTrue();
        assertThatCode(() -> problems.throwIfAny(Refusal.Reason.GUARDRAIL)).doesNotThrowAnyException();
    }

    @Test
    void aViolationIsAdded() {
        Problems problems = new Problems();
        problems.addIf(true, "so it is");

        assertThat(problems.none()).isFalse();
        assertThat(problems.messages()).containsExactly("so it is");
    }

    @Test
    void theListHandedOutIsACopy() {
        Problems problems = problems("first");
        var messages = problems.messages();
        problems.add("second");

        assertThat(messages).containsExactly("first");
        assertThatThrownBy(() -> messages.add("third")).isInstanceOf(UnsupportedOperationException.class);
    }
}
