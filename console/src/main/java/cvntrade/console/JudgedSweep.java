package cvntrade.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.sweep.SweepFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A finished sweep as it lies in its folder.
 *
 * @param folder its --out
 * @param plan as it was registered
 * @param verdict {@code verdict.json}
 */
record JudgedSweep(Path folder, RegisteredPlan plan, JsonNode verdict) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws Refusal if the verdict is that of another plan */
    static JudgedSweep in(Path folder) {
        RegisteredPlan plan = RegisteredPlan.at(folder);
        Path file = new SweepFolder(folder).verdict();
        JsonNode verdict = parsed(file);
        String judged = verdict.path("planHash").asText();
        if (!judged.equals(plan.hash())) {
            throw new Refusal(
                    Refusal.Reason.PLAN_MISMATCH,
                    "a verdict must be that of the plan beside it: folder=" + folder + " plan_hash=" + plan.hash()
                            + " judged=" + judged + "; run ./cvntrade reproduce");
        }
        return new JudgedSweep(folder, plan, verdict);
    }

    /** The variants that were judged, by name, in the order of the plan. */
    Map<String, JsonNode> variants() {
        Map<String, JsonNode> variants = new LinkedHashMap<>();
        for (JsonNode variant : verdict.path("variants"))
            variants.put(variant.path("variant").asText(), variant);
        return variants;
    }

    private static JsonNode parsed(Path file) {
        try {
            return JSON.readTree(TextFile.read(file, "verdict"));
        } catch (JsonProcessingException broken) {
            throw new MalformedInput("verdict must be JSON: path=" + file + "; run ./cvntrade reproduce", broken);
        }
    }
}
