package cvntrade.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import cvntrade.verdict.statistics.Interval;
import java.util.Map;

/** Numbers that JSON cannot write: unknown is null, infinite is a text, because a reader must not take either for a number. */
final class JsonNumbers {
    private JsonNumbers() {}

    static void numbers(ObjectNode json, Map<String, Double> values) {
        values.forEach((name, value) -> json.set(name, number(value)));
    }

    static ArrayNode interval(Interval interval) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(number(interval.lower()))
                .add(number(interval.upper()));
    }

    static JsonNode number(double value) {
        if (Double.isNaN(value)) return NullNode.getInstance();
        return Double.isInfinite(value)
                ? TextNode.valueOf(value > 0 ? "Infinity" : "-Infinity")
                : DoubleNode.valueOf(value);
    }
}
