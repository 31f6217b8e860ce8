package cvntrade.console;

import cvntrade.base.FileFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a home keeps of all models that were ever watched, each history read once for each state of its file: a run of the watch puts a new file
 * in place of the old one. What cannot be read is tried again.
 */
final class DriftHistories {
    private final Path root;
    private Map<Path, Known> known = Map.of();

    private record Known(FileFacts facts, WatchedHistory history) {}

    DriftHistories(Path home) {
        root = DriftFolder.root(home);
    }

    /** By coin; one that cannot be read stands among them. One asker reads for all who ask meanwhile. */
    synchronized List<WatchedHistory> all() {
        Map<Path, Known> readable = new LinkedHashMap<>();
        List<WatchedHistory> all = new ArrayList<>();
        for (Path file : files()) {
            FileFacts facts = FileFacts.of(file);
            Known before = known.get(file);
            WatchedHistory history =
                    before != null && before.facts().equals(facts) ? before.history() : DriftFolder.watched(file);
            if (history.history().isPresent()) readable.put(file, new Known(facts, history));
            all.add(history);
        }
        known = readable;
        return all;
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
