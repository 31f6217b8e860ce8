package cvntrade.console;

import cvntrade.base.FileFacts;
import cvntrade.market.store.CandleStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Something that a series says, asked of its file once for each state of the file. What cannot be read is asked for again. */
final class PerState<T> {
    private final Function<String, T> read;
    private final Map<String, Known<T>> known = new ConcurrentHashMap<>();

    private record Known<T>(FileFacts facts, T said) {}

    /** @param read asks the file of a symbol */
    PerState(Function<String, T> read) {
        this.read = read;
    }

    T of(CandleStore store, String symbol) {
        FileFacts facts = store.facts(symbol);
        return Optional.ofNullable(known.get(symbol))
                .filter(each -> each.facts().equals(facts))
                .map(Known::said)
                .orElseGet(() -> asked(symbol, facts));
    }

    /** The facts are older than what is read, so a file that was put in place in between is asked for again. */
    private T asked(String symbol, FileFacts facts) {
        T said = read.apply(symbol);
        known.put(symbol, new Known<>(facts, said));
        return said;
    }
}
