package cvntrade.registry.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnCheckTest {
    private static final List<String> DEMANDED = List.of("a", "b", "c");

    @Test
    void theColumnsThemselvesPass() {
        assertThatCode(() -> ColumnCheck.require(DEMANDED, List.of("a", "b", "c")))
                .doesNotThrowAnyException();
    }

    @Test
    void allThatIsWrongIsListedAtOnce() {
        assertThatThrownBy(() -> ColumnCheck.require(DEMANDED, List.of("a", "a", "d", "b")))
                .hasMessageContaining("missing=1 c")
                .hasMessageContaining("extra=1 d")
                .hasMessageContaining("duplicated=1 a");
    }

    @Test
    void anotherOrderIsNamedColumnByColumn() {
        assertThatThrownBy(() -> ColumnCheck.require(DEMANDED, List.of("b", "a", "c")))
                .hasMessageContaining("reordered=2 b (place 0, must be 1), a (place 1, must be 0)");
    }
}
