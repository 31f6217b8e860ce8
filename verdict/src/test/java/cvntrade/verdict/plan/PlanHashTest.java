package cvntrade.verdict.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanHashTest {
    @Test
    void theCanonicalFormHasSortedKeysShortNumbersAndNoHash() throws JsonProcessingException {
        JsonNode plan = json(
                "{\"b\": [1.0, 2.50, 1e3, -0.0, 0.1], \"planHash\": \"x\","
                        + " \"a\": {\"z\": null, \"planHash\": \"kept\", \"y\": \"é\\n\\\"\"}, \"c\": true, \"s\": -9223372036854775808}");
        assertThat(PlanHash.canonical(plan))
                .isEqualTo("{\"a\":{\"planHash\":\"kept\",\"y\":\"é\\n\\\"\",\"z\":null},"
                        + "\"b\":[1,2.5,1000,0,0.1],\"c\":true,\"s\":-9223372036854775808}");
    }

    /** The digest of the canonical text, from a command line: {@code printf '{"a":1}' | sha256sum}. */
    @Test
    void theHashIsThePlainDigestOfTheCanonicalForm() throws JsonProcessingException {
        assertThat(PlanHash.of(json("{ \"a\" : 1.00 }")))
                .isEqualTo("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
    }

    @Test
    void orderSpaceAndSpellingOfNumbersDoNotMatter() throws JsonProcessingException {
        String hash = PlanHash.of(json("{\"a\": 5, \"b\": {\"c\": 0.02, \"d\": 1}}"));
        for (String same : List.of(
                "{\"b\":{\"d\":1,\"c\":2e-2},\"a\":5}",
                "{\"a\": 5.0, \"b\": {\"c\": 0.020, \"d\": 1}, \"planHash\": 7}")) {
            assertThat(PlanHash.of(json(same))).isEqualTo(hash);
        }
    }

    @Test
    void everyChangeOfContentMatters() throws JsonProcessingException {
        String hash = PlanHash.of(json("{\"a\": [1, 2], \"b\": \"x\"}"));
        for (String other : List.of(
                "{\"a\": [2, 1], \"b\": \"x\"}",
                "{\"a\": [1, 2], \"b\": \"X\"}",
                "{\"a\": [1, 2], \"b\": \"x\", \"c\": null}",
                "{\"a\": [1, \"2\"], \"b\": \"x\"}",
                "{\"a\": [12], \"b\": \"x\"}")) {
            assertThat(PlanHash.of(json(other))).isNotEqualTo(hash);
        }
    }

    @Test
    void aTreeMadeInMemoryHashesLikeItsText() throws JsonProcessingException {
        JsonNode made = JsonNodeFactory.instance
                .objectNode()
                .put("a", 0.020)
                .put("b", 5L)
                .put("c", 3.0f);
        assertThat(PlanHash.of(made)).isEqualTo(PlanHash.of(json(made.toString())));
    }

    @Test
    void numbersThatJsonCannotWriteAreRefused() {
        JsonNode made = JsonNodeFactory.instance.objectNode().put("a", Double.NaN);
        assertThatThrownBy(() -> PlanHash.of(made)).hasMessageContaining("finite");
        assertThatThrownBy(() -> PlanHash.of(JsonNodeFactory.instance.arrayNode()))
                .hasMessageContaining("object");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
