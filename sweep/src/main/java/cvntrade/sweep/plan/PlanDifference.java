package cvntrade.sweep.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One place in which two plans differ.
 *
 * @param path names joined by dots, an element of a list by what it is named after, else by its index: {@code settings.model.eta},
 *     {@code data[ADAUSDT].sha256}
 * @param before as JSON, shortened where it is long; {@code absent} where only the other plan has the place
 * @param after likewise
 */
public record PlanDifference(String path, String before, String after) {
    private static final int TEXT_SHOWN = 80;
    private static final String ABSENT = "absent";

    /** By which an element of a list is known. */
    private static final List<String> NAMES = List.of("symbol", "variant", "fold", "plugin");

    /** In the order of the names; the hash, which differs wherever anything does, is left out. */
    public static List<PlanDifference> between(JsonNode before, JsonNode after) {
        List<PlanDifference> differences = new ArrayList<>();
        compare("", before, after, differences);
        return List.copyOf(differences);
    }

    /** @see #toJson */
    public static PlanDifference parse(JsonNode json) {
        return new PlanDifference(
                json.path("path").asText(),
                json.path("before").asText(),
                json.path("after").asText());
    }

    /** As an object with the three names of this record. */
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("path", path)
                .put("before", before)
                .put("after", after);
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<PlanDifference> differences) {
        if (before.equals(after) || path.equals(".planHash")) return;
        if (before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            for (Iterator<String> it = before.fieldNames(); it.hasNext(); ) names.add(it.next());
            for (Iterator<String> it = after.fieldNames(); it.hasNext(); ) names.add(it.next());
            for (String name : names) compare(path + "." + name, before.path(name), after.path(name), differences);
            return;
        }
        if (before.isArray() && after.isArray()) {
            if (compareLists(path, before, after, differences)) return;
        }
        differences.add(new PlanDifference(path.substring(1), text(before), text(after)));
    }

    /** @return whether the lists could be told apart element by element */
    private static boolean compareLists(
            String path, JsonNode before, JsonNode after, List<PlanDifference> differences) {
        Optional<Map<String, JsonNode>> named = byName(before);
        Optional<Map<String, JsonNode>> alsoNamed = byName(after);
        if (named.isPresent() && alsoNamed.isPresent()) {
            Set<String> names = new LinkedHashSet<>(named.get().keySet());
            names.addAll(alsoNamed.get().keySet());
            JsonNode absent = before.path(-1);
            for (String name : names) {
                JsonNode one = named.get().getOrDefault(name, absent);
                JsonNode other = alsoNamed.get().getOrDefault(name, absent);
                compare(path + "[" + name + "]", one, other, differences);
            }
            return true;
        }
        if (allTexts(before) && allTexts(after)) return compareTexts(path, before, after, differences);
        if (before.size() != after.size()) return false;
        for (int i = 0; i < after.size(); i++) compare(path + "[" + i + "]", before.get(i), after.get(i), differences);
        return true;
    }

    /** Names that only one of two lists has; nothing where they hold the same names in another order. */
    private static boolean compareTexts(
            String path, JsonNode before, JsonNode after, List<PlanDifference> differences) {
        Set<String> gone = texts(before);
        Set<String> come = texts(after);
        Set<String> both = new LinkedHashSet<>(gone);
        both.retainAll(come);
        gone.removeAll(both);
        come.removeAll(both);
        if (gone.isEmpty() && come.isEmpty()) return false;
        differences.add(new PlanDifference(path.substring(1), names(gone), names(come)));
        return true;
    }

    private static String names(Set<String> names) {
        return names.isEmpty() ? ABSENT : shortened(names.size() + ": " + String.join(", ", names));
    }

    /** The elements by their names, where each is an object that has one of its own. */
    private static Optional<Map<String, JsonNode>> byName(JsonNode list) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        for (JsonNode element : list) {
            Optional<String> name = NAMES.stream().filter(element::has).findFirst();
            if (name.isEmpty()) return Optional.empty();
            if (elements.put(element.path(name.get()).asText(), element) != null) return Optional.empty();
        }
        return Optional.of(elements);
    }

    private static boolean allTexts(JsonNode list) {
        for (JsonNode element : list) if (!element.isTextual()) return false;
        return true;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(element -> texts.add(element.textValue()));
        return texts;
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? ABSENT : shortened(node.toString());
    }

    private static String shortened(String text) {
        return text.length() <= TEXT_SHOWN ? text : text.substring(0, TEXT_SHOWN - 3) + "...";
    }
}
