package cvntrade.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code start.json}: how a sweep was started and where it found its candles, so that a later command need not be told again. It is a
 * convenience and no evidence: the plan has the fingerprint of every series.
 */
final class SweepStart {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "start.json";

    private final JsonNode json;

    private SweepStart(JsonNode json) {
        this.json = json;
    }

    static void keep(DataOptions options, String command, Path sweepFolder) {
        ObjectNode json = JSON.createObjectNode().put("command", command);
        if (options.data == null) json.put("home", absolute(options.home));
        else json.put("data", absolute(options.data));
        write(json, sweepFolder);
    }

    static void keep(SimulatedMarket market, String command, Path sweepFolder) {
        ObjectNode json = JSON.createObjectNode().put("command", command);
        json.set("market", market.toJson());
        write(json, sweepFolder);
    }

    private static void write(ObjectNode json, Path sweepFolder) {
        DurableFile.write(sweepFolder.resolve(NAME), json.toPrettyString() + "\n");
    }

    /** What is known of the start; nothing where the sweep left no word of it. */
    static SweepStart of(Path sweepFolder) {
        Path file = sweepFolder.resolve(NAME);
        if (!Files.exists(file)) return new SweepStart(JSON.createObjectNode());
        try {
            return new SweepStart(JSON.readTree(TextFile.read(file, "start")));
        } catch (JsonProcessingException damaged) {
            throw new MalformedInput(
                    "start.json must be readable: file=" + file + " cause=" + damaged.getOriginalMessage()
                            + "; delete it and name the candles with --data or --home",
                    damaged);
        }
    }

    /** Fills in the place of the candles where the user left it open. */
    void fillIn(DataOptions options) {
        if (options.data != null) return;
        if (json.has("market")) options.simulated = SimulatedMarket.parse(json.path("market"));
        if (!options.home.equals(new DataOptions().home)) return;
        if (json.has("data")) options.data = Path.of(json.path("data").asText());
        if (json.has("home")) options.home = Path.of(json.path("home").asText());
    }

    /** Where the sweep found its candles, unless others are named; the home of what is made of them may be another. */
    DataOptions candles(DataOptions named) {
        if (named.data != null || json.isEmpty()) return named;
        DataOptions found = new DataOptions();
        fillIn(found);
        return found;
    }

    /** What a reader types to repeat the sweep. */
    String command() {
        return json.path("command").asText(CommandWords.ofThisProcess());
    }

    private static String absolute(Path place) {
        return place.toAbsolutePath().normalize().toString();
    }
}
