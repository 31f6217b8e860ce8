package cvntrade.console.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * One start of a job and what is known of it: each fact is a file of the run's folder.
 *
 * @param number the first run of a job is 1
 * @param folder of its files
 */
public record Run(int number, Path folder, Asked asked) {
    /** As every Unix tells of SIGTERM. */
    static final int STOPPED_BY_SIGNAL = 143;

    /** A moment, and by whom or how. */
    public record Moment(Instant at, String what) {}

    public Path stdout() {
        return folder.resolve("stdout");
    }

    public Path stderr() {
        return folder.resolve("stderr");
    }

    /** @param isHeld whether a process held the job's lock, asked before any file of the run is read: what it wrote is there then */
    JobState state(boolean isHeld) {
        boolean begun = Files.exists(folder.resolve("began.json"));
        if (isHeld) return JobState.of(begun ? JobState.Kind.RUNNING : JobState.Kind.QUEUED);
        Optional<Moment> end = end();
        if (end.isPresent()) {
            int code = Integer.parseInt(end.get().what());
            return code == STOPPED_BY_SIGNAL ? JobState.of(JobState.Kind.STOPPED) : JobState.finished(code);
        }
        // A process that has just been started has not come to its lock yet.
        boolean starts = !begun && process().flatMap(ProcessMark::alive).isPresent();
        return JobState.of(starts ? JobState.Kind.QUEUED : JobState.Kind.LOST);
    }

    /** Its process, from the moment that it is known. */
    Optional<ProcessMark> process() {
        return Facts.read(folder.resolve("process.json")).map(ProcessMark::parse);
    }

    void keep(ProcessMark mark) {
        Facts.write(folder.resolve("process.json"), mark.toJson());
    }

    /** When its turn came. */
    public Optional<Instant> began() {
        return Facts.read(folder.resolve("began.json"))
                .map(json -> Instant.parse(json.path("at").asText()));
    }

    void begin(Instant at) {
        Facts.write(
                folder.resolve("began.json"),
                JsonNodeFactory.instance.objectNode().put("at", at.toString()));
    }

    /** Who told it to stop, and when. */
    public Optional<Moment> stop() {
        return Facts.read(folder.resolve("stop.json")).map(json -> moment(json, "who"));
    }

    void stop(String who, Instant at) {
        Facts.write(
                folder.resolve("stop.json"),
                JsonNodeFactory.instance.objectNode().put("who", who).put("at", at.toString()));
    }

    /** The exit code, and when. */
    public Optional<Moment> end() {
        return Facts.read(folder.resolve("exit.json")).map(json -> moment(json, "code"));
    }

    void end(int code, Instant at) {
        Facts.write(
                folder.resolve("exit.json"),
                JsonNodeFactory.instance.objectNode().put("code", code).put("at", at.toString()));
    }

    private static Moment moment(JsonNode json, String what) {
        return new Moment(
                Instant.parse(json.path("at").asText()), json.path(what).asText());
    }
}
