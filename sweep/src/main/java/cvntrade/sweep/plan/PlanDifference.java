package cvntrade.sweep.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * One place in which two plans differ.
 *
 * @param path names joined by dots, an element of a list by its index: {@code settings.model.eta}
 * @param before as JSON, shortened where it is long; {@code absent} where only the other plan has the place
 * @param after likewise
 */
public record PlanDifference(String path, String before, String after) {
    private static final int TEXT_SHOWN = 80;

    /** In the order of the names; the hash, which differs wherever anything does, is left out. */
    public static List<PlanDifference> between(JsonNode before, JsonNode after) {
        List<PlanDifference> differences = new ArrayList<>();
        compare("", before, after, differences);
        return List.copyOf(differences);
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<PlanDifference> differences) {
        if (before.equals(after) || path.equals(".planHash")) return;
        if (before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            for (Iterator<String> it = before.fieldNames(); it.hasNext(); ) names.add(it.next());
            for (Iterator<String> it = after.fieldNames(); it.hasNext(); ) names.add(it.next());
            for (String name : names) compare(path + "." + name, before.path(name), after.path(name), differences);
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < after.size(); i++)
                compare(path + "[" + i + "]", before.get(i), after.get(i), differences);
        } else {
            differences.add(new PlanDifference(path.substring(1), text(before), text(after)));
        }
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode()) return "absent";
        String text = node.toString();
        return text.length() <= TEXT_SHOWN ? text : text.substring(0, TEXT_SHOWN - 3) + "...";
    }
}
