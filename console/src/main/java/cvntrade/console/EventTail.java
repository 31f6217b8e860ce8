package cvntrade.console;

import cvntrade.base.FileFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@link KeptEvents} has left in a home, the latest first. A file is read once for each of its states: a line more is another length. */
final class EventTail {
    private static final Pattern LINE = Pattern.compile("event=(\\S+) (.*?) ?ts=(\\S+)");

    private final Path folder;
    private final PerState<Path, List<Kept>> read = new PerState<>(FileFacts::of, EventTail::kept);
    private List<List<Kept>> byFile = List.of();
    private List<Kept> latestFirst = List.of();

    EventTail(Path home) {
        folder = home.resolve(KeptEvents.FOLDER);
    }

    /**
     * One event.
     *
     * @param at as it was written, in UTC
     * @param name of the event
     * @param fields the line without name and time
     */
    record Kept(String at, String name, String fields) {}

    /** A line that is no event, such as one that was cut off, is passed over. One asker reads for all who ask meanwhile. */
    synchronized List<Kept> all() {
        List<List<Kept>> now = read.ofAll(files());
        if (!now.equals(byFile)) {
            byFile = now;
            latestFirst = now.stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(Kept::at).reversed())
                    .toList();
        }
        return latestFirst;
    }

    private static List<Kept> kept(Path file) {
        List<Kept> kept = new ArrayList<>();
        for (String line : text(file).split("\n", -1)) {
            Matcher found = LINE.matcher(line);
            if (found.matches()) kept.add(new Kept(found.group(3), found.group(1), found.group(2)));
        }
        return kept;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("events must be readable: folder=" + folder, unreadable);
        }
    }

    /** The end of a file that is being written may be half a letter. */
    private static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("events must be readable: file=" + file, unreadable);
        }
    }
}
