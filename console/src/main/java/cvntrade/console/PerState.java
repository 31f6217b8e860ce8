package cvntrade.console;

import cvntrade.base.FileFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Something that a file or several say, asked of them once for each state of them. What cannot be read is asked for again. */
final class PerState<K, T> {
    private final Function<K, ?> facts;
    private final Function<K, T> read;
    private final Predicate<T> isRead;
    private final Map<K, Known<T>> known = new ConcurrentHashMap<>();

    private record Known<T>(Object facts, T said) {}

    /**
     * @param facts of the files of what is named, see {@link #facts}
     * @param read asks them
     */
    PerState(Function<K, ?> facts, Function<K, T> read) {
        this(facts, read, said -> true);
    }

    /** @param isRead false of what says that they could not be read */
    PerState(Function<K, ?> facts, Function<K, T> read, Predicate<T> isRead) {
        this.facts = facts;
        this.read = read;
        this.isRead = isRead;
    }

    /** Of those files that are there. */
    static List<FileFacts> facts(Path... files) {
        return Stream.of(files).filter(Files::isRegularFile).map(FileFacts::of).toList();
    }

    T of(K name) {
        Object now = facts.apply(name);
        return Optional.ofNullable(known.get(name))
                .filter(each -> each.facts().equals(now))
                .map(Known::said)
                .orElseGet(() -> asked(name, now));
    }

    /** Of all that there are; what is known of others is forgotten. */
    List<T> ofAll(List<K> names) {
        known.keySet().retainAll(names);
        return names.stream().map(this::of).toList();
    }

    /** The facts are older than what is read, so one that was put in place in between is asked for again. */
    private T asked(K name, Object now) {
        T said = read.apply(name);
        if (isRead.test(said)) known.put(name, new Known<>(now, said));
        return said;
    }
}
