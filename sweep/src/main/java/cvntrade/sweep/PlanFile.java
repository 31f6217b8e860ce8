package cvntrade.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.sweep.plan.PlanDifference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        throw new Refusal(
                Refusal.Reason.PLAN_MISMATCH,
                "the folder holds another plan, and a registered plan is never changed: plan=" + file
                        + differences(registered, plan) + "\nchoose another --out for the new plan");
    }

    /** A line for each place in which a plan made now differs from a registered one, the first of them. */
    public static String differences(JsonNode registered, JsonNode now) {
        List<String> differences = PlanDifference.between(registered, now).stream()
                .map(each -> each.path() + ": registered=" + each.before() + " now=" + each.after())
                .toList();
        return "\n  - " + String.join("\n  - ", shown(differences));
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
}
