package cvntrade.console;

import cvntrade.base.FileFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a home keeps of all models that were ever watched, each history read once for each state of its file: a run of the watch puts a new file
 * in place of the old one. What cannot be read is tried again.
 */
final class DriftHistories {
    private final Path root;
    private final PerState<Path, WatchedHistory> histories = new PerState<>(
            FileFacts::of, DriftFolder::watched, watched -> watched.history().isPresent());

    DriftHistories(Path home) {
        root = DriftFolder.root(home);
    }

    /** By coin; one that cannot be read stands among them. One asker reads for all who ask meanwhile. */
    synchronized List<WatchedHistory> all() {
        return histories.ofAll(files());
    }

    private List<Path> files() {
        if (!Files.isDirectory(root)) return List.of();
        try (Stream<Path> files = Files.walk(root, 3)) {
            return files.filter(file -> file.endsWith(DriftFolder.WEEKS))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("histories of drift must be readable: folder=" + root, failed);
        }
    }
}
