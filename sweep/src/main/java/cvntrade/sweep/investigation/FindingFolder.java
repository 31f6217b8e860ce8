package cvntrade.sweep.investigation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.DurableFile;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Findings on disk, one file each, so that an investigation that was stopped does not ask again. */
final class FindingFolder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String planHash;

    FindingFolder(Path folder, String planHash) {
        this.folder = folder;
        this.planHash = planHash;
    }

    /** The finding of that name, or, where there is none yet, a new one, which is kept. */
    <F extends Finding> F keptOr(String name, Class<F> kind, Supplier<F> probe) {
        Path file = folder.resolve(name + ".json");
        if (Files.exists(file)) return read(file, kind);
        F finding = probe.get();
        ObjectNode json = JSON.createObjectNode().put("planHash", planHash);
        json.set("finding", JSON.valueToTree(finding));
        DurableFile.write(file, json.toPrettyString() + "\n");
        return finding;
    }

    private <F extends Finding> F read(Path file, Class<F> kind) {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            if (!json.path("planHash").asText().equals(planHash)) throw refusal(file, "it belongs to another plan");
            return JSON.treeToValue(json.path("finding"), kind);
        } catch (JsonProcessingException damaged) {
            throw refusal(file, "it cannot be read: " + damaged.getOriginalMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException("finding must be readable: file=" + file, failed);
        }
    }

    private static Refusal refusal(Path file, String why) {
        return new Refusal(
                Refusal.Reason.INCOMPLETE,
                "a finding must be that of this plan: file=" + file + "; " + why + "; delete the file to ask again");
    }
}
