package cvntrade.verdict.plan;

import com.fasterxml.jackson.databind.JsonNode;
import cvntrade.base.Problems;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads named settings from a JSON object; whatever is wrong is collected, and a name that nobody asked for is wrong. */
final class SettingsReader {
    private final JsonNode node;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    SettingsReader(JsonNode node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    double number(String name, double minimum, double maximum, double otherwise) {
        known.add(name);
        if (!node.has(name)) return otherwise;
        JsonNode value = node.get(name);
        if (value.isNumber() && value.doubleValue() >= minimum && value.doubleValue() <= maximum) {
            return value.doubleValue();
        }
        problems.add("gates." + name + " must be a number in [" + minimum + ", " + maximum + "]: value=" + value);
        return otherwise;
    }

    int whole(String name, int minimum, int maximum, int otherwise) {
        double value = number(name, minimum, maximum, otherwise);
        if (value == Math.rint(value)) return (int) value;
        problems.add("gates." + name + " must be a whole number: value=" + value);
        return otherwise;
    }

    <T> T word(String name, Function<String, Optional<T>> meaning, T otherwise) {
        known.add(name);
        if (!node.has(name)) return otherwise;
        Optional<T> found = meaning.apply(node.get(name).asText());
        if (found.isEmpty()) problems.add("gates." + name + " must be a known word: value=" + node.get(name));
        return found.orElse(otherwise);
    }

    void rejectUnknown() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add("gates must hold known settings: name=" + name + " known=" + String.join(",", known));
            }
        });
    }
}
