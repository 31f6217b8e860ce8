package cvntrade.sweep.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.DurableFile;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Worlds on disk: a file for each finished one, a sweep's folder for the one that is being run. */
final class WorldFolder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;

    WorldFolder(Path path) {
        this.path = path;
    }

    Path registration() {
        DurableFile.makeFolder(path);
        return path.resolve("calibration.json");
    }

    Path sweep(long seed) {
        return path.resolve("world-" + seed);
    }

    /** A world that cannot be read or has another plan is refused and named. */
    Optional<World> find(long seed, String planHash) {
        Path file = file(seed);
        if (!Files.exists(file)) return Optional.empty();
        try {
            World world = JSON.readValue(Files.readAllBytes(file), World.class);
            if (world.seed() == seed && world.planHash().equals(planHash)) return Optional.of(world);
            throw new Refusal(
                    Refusal.Reason.PLAN_MISMATCH,
                    "a finished world must belong to this plan: file=" + file + " planHash=" + world.planHash()
                            + " expected=" + planHash + "; choose another --out");
        } catch (JsonProcessingException damaged) {
            throw new Refusal(
                    Refusal.Reason.INCOMPLETE,
                    "a finished world must be readable: file=" + file + " cause=" + damaged.getOriginalMessage()
                            + "; delete the file to run the world again");
        } catch (IOException failed) {
            throw new UncheckedIOException("a finished world must be readable: file=" + file, failed);
        }
    }

    void keep(World world) {
        try {
            DurableFile.write(file(world.seed()), JSON.writeValueAsString(world) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a world must be writable as JSON: seed=" + world.seed(), impossible);
        }
    }

    /** What a finished world was computed from can be computed again. */
    void removeSweep(long seed) {
        DurableFile.removeFolder(sweep(seed));
    }

    private Path file(long seed) {
        return path.resolve("world-" + seed + ".json");
    }
}
