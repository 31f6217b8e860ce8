package cvntrade.sweep.cell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import cvntrade.base.DurableFile;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finished cells on disk, one file each, whole or not there at all. A sweep that was killed finds here what it need not do again.
 *
 * <p>A file that cannot be read, or that belongs to another plan or another cell, is refused and named; it is never run over in silence.
 */
public final class CellFolder implements CellStore {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final Path folder;
    private final String planHash;

    public CellFolder(Path folder, String planHash) {
        this.folder = folder;
        this.planHash = planHash;
    }

    @Override
    public Optional<CellOutcome> find(CellKey key) {
        Path file = file(key);
        if (!Files.exists(file)) return Optional.empty();
        CellOutcome cell = read(file);
        if (!cell.planHash().equals(planHash) || !cell.key().equals(key)) {
            throw new Refusal(
                    Refusal.Reason.INCOMPLETE,
                    "cell must belong to this plan: cell=" + key + " file=" + file + " holds=" + cell.key()
                            + " planHash=" + cell.planHash() + " expected=" + planHash
                            + "; choose another --out, or delete the file to run it again");
        }
        return Optional.of(cell);
    }

    @Override
    public void keep(CellOutcome cell) {
        try {
            DurableFile.write(file(cell.key()), JSON.writeValueAsString(cell) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a cell must be writable as JSON: cell=" + cell.key(), impossible);
        }
    }

    private CellOutcome read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), CellOutcome.class);
        } catch (JsonProcessingException damaged) {
            throw new Refusal(
                    Refusal.Reason.INCOMPLETE,
                    "cell must be readable: file=" + file + " cause=" + damaged.getOriginalMessage()
                            + "; delete the file to run the cell again");
        } catch (IOException failed) {
            throw new UncheckedIOException("cell must be readable: file=" + file, failed);
        }
    }

    private Path file(CellKey key) {
        String variant = key.repeatsBaseline() ? "repeated-baseline" : key.variant();
        return folder.resolve(variant).resolve(key.crypto() + "-fold" + key.fold() + ".json");
    }
}
