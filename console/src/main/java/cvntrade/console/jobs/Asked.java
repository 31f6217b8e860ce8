package cvntrade.console.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Check;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person asked for.
 *
 * @param words of the command line, the program's name left out
 * @param folder in which it is typed
 * @param settings variables of the environment that the command reads
 * @param who and from where
 */
public record Asked(List<String> words, Path folder, Map<String, String> settings, String who, Instant at) {
    public Asked {
        words = List.copyOf(words);
        settings = Map.copyOf(settings);
        Check.atLeast(1, words.size(), "words");
        Check.filled(who, "who");
    }

    /** The same once more. */
    Asked again(String by, Instant now) {
        return new Asked(words, folder, settings, by, now);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        words.forEach(json.putArray("words")::add);
        ObjectNode environment = json.put("folder", folder.toString()).putObject("environment");
        new TreeMap<>(settings).forEach(environment::put);
        return json.put("who", who).put("at", at.toString());
    }

    static Asked parse(JsonNode json) {
        List<String> words = new ArrayList<>();
        json.path("words").forEach(word -> words.add(word.asText()));
        Map<String, String> settings = new TreeMap<>();
        json.path("environment")
                .properties()
                .forEach(each -> settings.put(each.getKey(), each.getValue().asText()));
        return new Asked(
                words,
                Path.of(json.path("folder").asText()),
                settings,
                json.path("who").asText(),
                Instant.parse(json.path("at").asText()));
    }
}
