package cvntrade.console.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process by its number and the moment it began, since numbers are used again.
 *
 * @param began as the operating system has it
 */
record ProcessMark(long pid, Instant began) {
    /** The moment is counted from that of the last boot, which is known to the second and moves when the clock is set. */
    private static final Duration SAME = Duration.ofSeconds(2);

    static Optional<ProcessMark> of(ProcessHandle process) {
        return process.info().startInstant().map(began -> new ProcessMark(process.pid(), began));
    }

    /** The process, where it is still that one. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> of(process).filter(this::isNear).isPresent());
    }

    private boolean isNear(ProcessMark other) {
        return Duration.between(began, other.began).abs().compareTo(SAME) <= 0;
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put("pid", pid).put("began", began.toString());
    }

    static ProcessMark parse(JsonNode json) {
        return new ProcessMark(
                json.path("pid").asLong(), Instant.parse(json.path("began").asText()));
    }
}
