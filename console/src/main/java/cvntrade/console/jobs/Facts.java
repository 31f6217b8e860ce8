package cvntrade.console.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Small JSON files, each written once and whole: that it is there is the fact. */
final class Facts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Facts() {}

    static void write(Path file, JsonNode json) {
        DurableFile.write(file, json.toPrettyString() + "\n");
    }

    static Optional<JsonNode> read(Path file) {
        try {
            return Optional.of(JSON.readTree(Files.readAllBytes(file)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (JsonProcessingException damaged) {
            throw new MalformedInput(
                    "a job's file must be JSON: file=" + file + " cause=" + damaged.getOriginalMessage()
                            + "; restore it, or move the job's folder away",
                    damaged);
        } catch (IOException failed) {
            throw new UncheckedIOException("a job's file must be readable: file=" + file, failed);
        }
    }
}
