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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@link KeptEvents} has left in a home, the latest first. A file is read once for each of its states: a line more is another length. */
final class EventTail {
    private static final Pattern LINE = Pattern.compile("event=(\\S+) (.*?) ?ts=(\\S+)");

    private final Path folder;
    private Map<Path, Read> known = Map.of();
    private List<Kept> latestFirst = List.of();

    private record Read(FileFacts facts, List<Kept> kept) {}

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
        Map<Path, Read> now = new LinkedHashMap<>();
        for (Path file : files()) {
            FileFacts facts = FileFacts.of(file);
            Read before = known.get(file);
            now.put(file, before != null && before.facts().equals(facts) ? before : new Read(facts, kept(file)));
        }
        boolean isSame = now.size() == known.size()
                && now.entrySet().stream()
                        .allMatch(each -> isKnown(each.getKey(), each.getValue().facts()));
        if (!isSame) {
            latestFirst = now.values().stream()
                    .flatMap(read -> read.kept().stream())
                    .sorted(Comparator.comparing(Kept::at).reversed())
                    .toList();
            known = now;
        }
        return latestFirst;
    }

    private boolean isKnown(Path file, FileFacts facts) {
        Read before = known.get(file);
        return before != null && before.facts().equals(facts);
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
