package cvntrade.console.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that was asked for about one thing, the earliest first.
 *
 * @param id by which it is named
 * @param subject what it works on, as nothing else does at the same time
 * @param state of its last run
 */
public record Job(String id, String subject, List<Run> runs, JobState state) {
    public Job {
        runs = List.copyOf(runs);
    }

    public Run last() {
        return runs.get(runs.size() - 1);
    }

    /** Changes with whatever a person may want to know before acting. */
    public String head() {
        return runs.size() + " " + state.words();
    }

    static JsonNode toJson(String id, String subject, List<Asked> asked) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id).put("subject", subject);
        ArrayNode runs = json.putArray("runs");
        asked.forEach(each -> runs.add(each.toJson()));
        return json;
    }

    /** @param isHeld whether a process held its lock before this was read */
    static Job parse(Path folder, JsonNode json, boolean isHeld) {
        List<Run> runs = new ArrayList<>();
        for (JsonNode each : json.path("runs")) {
            int number = runs.size() + 1;
            runs.add(new Run(number, folder.resolve(Integer.toString(number)), Asked.parse(each)));
        }
        JobState state = runs.get(runs.size() - 1).state(isHeld);
        return new Job(json.path("id").asText(), json.path("subject").asText(), runs, state);
    }
}
