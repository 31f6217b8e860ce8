package cvntrade.features.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cvntrade.features.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each column that a Python user computes with pandas and TA-Lib is here under the same name, or there is a reason. */
class PeerColumnsTest {
    private static final String NO_FINITE_FORM = "no finite form";
    private static final String LEVEL = "a level, not free of scale";
    private static final String TWICE = "equal to a column that is there";

    @Test
    void eachIsHereOrHasItsReason() throws IOException {
        List<String> here = OwnCatalogue.features().stream().map(Feature::name).toList();
        Map<String, String> missing = new LinkedHashMap<>();
        for (String name : theirs()) if (!here.contains(name)) missing.put(name, reason(name));
        assertThat(missing)
                .containsOnly(
                        entry(
                                "kama_ratio_10",
                                NO_FINITE_FORM), // Its weights depend on its whole past and need not fade.
                        entry("kama_ratio_20", NO_FINITE_FORM),
                        entry("kama_ratio_50", NO_FINITE_FORM),
                        entry("sar", NO_FINITE_FORM), // Its state begins anew at reversals, wherever the history began.
                        entry("log_quote", LEVEL), // quote_z_n stands for it.
                        entry("trade_size", LEVEL), // trade_size_ratio_96 stands for it.
                        entry("apo", TWICE), // macd_12_26.
                        entry("quarter_sin", TWICE), // hour_sin, of bars of a quarter of an hour.
                        entry("quarter_cos", TWICE));
    }

    private static String reason(String name) {
        return switch (name.replaceAll("_(10|20|50|sin|cos)$", "")) {
            case "kama_ratio", "sar" -> NO_FINITE_FORM;
            case "log_quote", "trade_size" -> LEVEL;
            case "apo", "quarter" -> TWICE;
            default -> "none";
        };
    }

    private static List<String> theirs() throws IOException {
        try (InputStream in = PeerColumnsTest.class.getResourceAsStream("/golden/peer/columns.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<String> names = Arrays.asList(text.split("\n"));
            assertThat(names).hasSize(351).doesNotHaveDuplicates();
            return names;
        }
    }
}
