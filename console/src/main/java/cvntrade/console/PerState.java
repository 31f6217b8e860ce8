package cvntrade.console;

import cvntrade.base.FileFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Something that a file says, asked of it once for each state of the file. What cannot be read is asked for again. */
final class PerState<K, T> {
    private final Function<K, FileFacts> facts;
    private final Function<K, T> read;
    private final Predicate<T> isRead;
    private final Map<K, Known<T>> known = new ConcurrentHashMap<>();

    private record Known<T>(FileFacts facts, T said) {}

    /**
     * @param facts of what is named
     * @param read asks its file
     */
    PerState(Function<K, FileFacts> facts, Function<K, T> read) {
        this(facts, read, said -> true);
    }

    /** @param isRead false of what says that its file could not be read */
    PerState(Function<K, FileFacts> facts, Function<K, T> read, Predicate<T> isRead) {
        this.facts = facts;
        this.read = read;
        this.isRead = isRead;
    }

    T of(K name) {
        FileFacts now = facts.apply(name);
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

    /** The facts are older than what is read, so a file that was put in place in between is asked for again. */
    private T asked(K name, FileFacts now) {
        T said = read.apply(name);
        if (isRead.test(said)) known.put(name, new Known<>(now, said));
        return said;
    }
}
