package cvntrade.registry.local;

import cvntrade.base.DurableFile;
import cvntrade.base.FileFacts;
import cvntrade.base.Refusal;
import cvntrade.registry.ModelStore;
import cvntrade.registry.contract.ModelArtefact;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.ledger.Act;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One folder a model, named by its hashes, with its files under their own names. */
final class ModelFolder implements ModelStore {
    private final Path folder;

    ModelFolder(Path folder) {
        this.folder = folder;
    }

    /** Files are written beside and renamed; no version names the folder before all are there. */
    @Override
    public void put(SealedModel model, Act act) {
        Path own = of(model.hashes().id());
        for (String name : ModelArtefact.FILES) {
            DurableFile.write(
                    own.resolve(name), out -> out.write(model.artefact().file(name)));
        }
    }

    @Override
    public ModelArtefact get(String id) {
        return new ModelArtefact(
                read(id, ModelArtefact.MODEL), read(id, ModelArtefact.CONFIG), read(id, ModelArtefact.TRAINING));
    }

    @Override
    public Optional<List<FileFacts>> facts(String id) {
        return Optional.of(ModelArtefact.FILES.stream()
                .map(name -> FileFacts.of(existing(id, name)))
                .toList());
    }

    private Path existing(String id, String name) {
        Path file = of(id).resolve(name);
        if (Files.isRegularFile(file)) return file;
        throw new Refusal(Refusal.Reason.TAMPERED, "file of a model must be there: file=" + file);
    }

    private byte[] read(String id, String name) {
        Path file = existing(id, name);
        int most = ModelArtefact.bytesMax(name);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length <= most) return bytes;
            throw new Refusal(
                    Refusal.Reason.TAMPERED,
                    "file of a model must not be larger than any can be: file=" + file + " most=" + most);
        } catch (IOException failed) {
            throw new UncheckedIOException("file of a model must be readable: file=" + file, failed);
        }
    }

    private Path of(String id) {
        if (!id.matches("[0-9a-f]{64}")) {
            throw new Refusal(Refusal.Reason.TAMPERED, "name of a model must be its hash: id=" + id);
        }
        return folder.resolve(id);
    }
}
