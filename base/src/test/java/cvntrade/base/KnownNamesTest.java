package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    private static final List<String> KNOWN = List.of("max_depth", "max_bin", "eta", "subsample");

    @Test
    void theNameWithTheFewestEditsIsNearest() {
        assertThat(KnownNames.nearest("max_dept", KNOWN)).isEqualTo("max_depth");
        assertThat(KnownNames.nearest("max_bins", KNOWN)).isEqualTo("max_bin");
        assertThat(KnownNames.nearest("sub_sample", KNOWN)).isEqualTo("subsample");
        assertThat(KnownNames.nearest("beta", KNOWN)).isEqualTo("eta");
    }

    @Test
    void onEqualityTheFirstIsTaken() {
        assertThat(KnownNames.nearest("x", List.of("b", "a"))).isEqualTo("b");
    }
}
