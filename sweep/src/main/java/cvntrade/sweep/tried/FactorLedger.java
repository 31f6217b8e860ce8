package cvntrade.sweep.tried;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.DurableFile;
import cvntrade.base.Fingerprint;
import cvntrade.base.MalformedInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All trials of a home, one file each: whole or not there, and never written over, so any number of sweeps may end at once. A plan that is
 * judged again with the same verdict is the same trial.
 */
public final class FactorLedger {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".json";
    private static final int VERDICT_DIGITS = 8;

    private final Path folder;

    private FactorLedger(Path folder) {
        this.folder = folder;
    }

    /** @param home folder that holds all state; nothing is made before the first trial */
    public static FactorLedger in(Path home) {
        return new FactorLedger(home.resolve("ledger"));
    }

    /** Every trial, the earliest first. */
    public List<Trial> trials() {
        if (!Files.isDirectory(folder)) return List.of();
        List<Trial> trials = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ENDING)).toList()) trials.add(read(file));
        } catch (IOException failed) {
            throw new UncheckedIOException("ledger must be readable: folder=" + folder, failed);
        }
        trials.sort(Comparator.comparing(Trial::finished).thenComparing(Trial::planHash));
        return List.copyOf(trials);
    }

    /** Adds a trial, unless it stands here already. */
    public void add(Trial trial) {
        String verdict = Fingerprint.of("verdict")
                .add(trial.verdict())
                .add(trial.reason())
                .hex();
        Path file = folder.resolve(trial.planHash() + "-" + verdict.substring(0, VERDICT_DIGITS) + ENDING);
        if (Files.exists(file)) return;
        DurableFile.write(file, text(trial) + "\n");
    }

    /** Takes down what was tried before a plan, into the sweep's folder, unless that was done when the sweep began. */
    public void takeDown(Path file, String planHash) {
        if (Files.exists(file)) return;
        List<Trial> others = trials().stream()
                .filter(trial -> !trial.planHash().equals(planHash))
                .toList();
        DurableFile.write(file, text(others) + "\n");
    }

    /** What was taken down. */
    public static List<Trial> takenDown(Path file) {
        try {
            return List.of(JSON.readValue(Files.readAllBytes(file), Trial[].class));
        } catch (JsonProcessingException damaged) {
            throw damaged(file, damaged);
        } catch (IOException failed) {
            throw new UncheckedIOException("list of earlier trials must be readable: file=" + file, failed);
        }
    }

    private static Trial read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), Trial.class);
        } catch (JsonProcessingException damaged) {
            throw damaged(file, damaged);
        }
    }

    private static MalformedInput damaged(Path file, JsonProcessingException cause) {
        return new MalformedInput(
                "a trial must be readable: file=" + file + " cause=" + cause.getOriginalMessage()
                        + "; what was tried is not forgotten: restore the file",
                cause);
    }

    private static String text(Object trials) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(trials);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("trials must be writable as JSON", impossible);
        }
    }
}
