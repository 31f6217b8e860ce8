package cvntrade.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import cvntrade.sweep.SweepFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * {@code start.json}: how and when a sweep was started and where it found its candles, so that a later command need not be told again. It is a
 * convenience and no evidence: the plan has the fingerprint of every series.
 */
final class SweepStart {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "start.json";
    private static final String BEGUN = "begun";

    private final Path file;
    private final JsonNode json;

    private SweepStart(Path file, JsonNode json) {
        this.file = file;
        this.json = json;
    }

    static void keep(DataOptions options, String command, Path sweepFolder, Instant now) {
        ObjectNode json = start(command, sweepFolder, now);
        if (options.data == null) json.put("home", absolute(options.home));
        else json.put("data", absolute(options.data));
        write(json, sweepFolder);
    }

    static void keep(SimulatedMarket market, String command, Path sweepFolder, Instant now) {
        ObjectNode json = start(command, sweepFolder, now);
        json.set("market", market.toJson());
        write(json, sweepFolder);
    }

    /** A sweep that goes on was begun when it was first started; where that was not kept, nobody knows it. */
    private static ObjectNode start(String command, Path sweepFolder, Instant now) {
        ObjectNode json = JSON.createObjectNode().put("command", command);
        boolean goesOn = Files.exists(new SweepFolder(sweepFolder).plan());
        Optional<Instant> begun = goesOn ? of(sweepFolder).begun() : Optional.of(now.truncatedTo(ChronoUnit.SECONDS));
        begun.ifPresent(at -> json.put(BEGUN, at.toString()));
        return json;
    }

    private static void write(ObjectNode json, Path sweepFolder) {
        DurableFile.write(file(sweepFolder), json.toPrettyString() + "\n");
    }

    static Path file(Path sweepFolder) {
        return sweepFolder.resolve(NAME);
    }

    /** What is known of the start; nothing where the sweep left no word of it. */
    static SweepStart of(Path sweepFolder) {
        Path file = file(sweepFolder);
        if (!Files.exists(file)) return new SweepStart(file, JSON.createObjectNode());
        try {
            return new SweepStart(file, JSON.readTree(TextFile.read(file, "start")));
        } catch (JsonProcessingException damaged) {
            throw unreadable(file, damaged.getOriginalMessage(), damaged);
        }
    }

    private static MalformedInput unreadable(Path file, String cause, Exception damaged) {
        return new MalformedInput(
                "start.json must be readable: file=" + file + " cause=" + cause
                        + "; delete it and name the candles with --data or --home",
                damaged);
    }

    /** When the sweep was first started; empty where that was not kept. */
    Optional<Instant> begun() {
        if (!json.has(BEGUN)) return Optional.empty();
        try {
            return Optional.of(Instant.parse(json.path(BEGUN).asText()));
        } catch (DateTimeException noInstant) {
            throw unreadable(file, BEGUN + "=" + json.path(BEGUN).asText(), noInstant);
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
