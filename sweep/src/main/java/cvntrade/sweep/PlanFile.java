package cvntrade.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** {@code plan.json}: written before the first cell, never over another plan. */
public final class PlanFile {
    private static final int DIFFERENCES_SHOWN = 12;

    private PlanFile() {}

    /** @return whether an equal plan was there already, so that the sweep goes on where it stopped */
    public static boolean register(Path file, JsonNode plan) {
        if (!Files.exists(file)) {
            DurableFile.write(file, plan.toPrettyString() + "\n");
            return false;
        }
        JsonNode registered = read(file);
        if (registered.equals(plan)) return true;
        List<String> differences = new ArrayList<>();
        compare("", registered, plan, differences);
        throw new Refusal(
                Refusal.Reason.PLAN_MISMATCH,
                "the folder holds another plan, and a registered plan is never changed: plan=" + file + "\n  - "
                        + String.join("\n  - ", shown(differences)) + "\nchoose another --out for the new plan");
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException damaged) {
            throw new MalformedInput(
                    "plan must be readable JSON: plan=" + file + " cause=" + damaged.getOriginalMessage(), damaged);
        } catch (IOException failed) {
            throw new UncheckedIOException("plan must be readable: plan=" + file, failed);
        }
    }

    private static List<String> shown(List<String> differences) {
        if (differences.size() <= DIFFERENCES_SHOWN) return differences;
        List<String> shown = new ArrayList<>(differences.subList(0, DIFFERENCES_SHOWN));
        shown.add("and " + (differences.size() - DIFFERENCES_SHOWN) + " more");
        return shown;
    }

    private static void compare(String path, JsonNode registered, JsonNode now, List<String> differences) {
        if (registered.equals(now) || path.equals(".planHash")) return;
        if (registered.isObject() && now.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            for (Iterator<String> it = registered.fieldNames(); it.hasNext(); ) names.add(it.next());
            for (Iterator<String> it = now.fieldNames(); it.hasNext(); ) names.add(it.next());
            for (String name : names) compare(path + "." + name, registered.path(name), now.path(name), differences);
        } else if (registered.isArray() && now.isArray() && registered.size() == now.size()) {
            for (int i = 0; i < now.size(); i++)
                compare(path + "[" + i + "]", registered.get(i), now.get(i), differences);
        } else {
            differences.add(path.substring(1) + ": registered=" + text(registered) + " now=" + text(now));
        }
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode()) return "absent";
        String text = node.toString();
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
