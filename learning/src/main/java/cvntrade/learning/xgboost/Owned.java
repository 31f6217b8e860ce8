package cvntrade.learning.xgboost;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something of the native library that is freed once and never touched again: the library does not check, it ends the process. */
final class Owned<T> implements AutoCloseable {
    private final String name;
    private final Consumer<T> free;
    private @Nullable T thing;

    Owned(String name, T thing, Consumer<T> free) {
        this.name = name;
        this.thing = thing;
        this.free = free;
    }

    synchronized T get() {
        if (thing == null) throw new IllegalStateException(name + " must not be used after it was closed");
        return thing;
    }

    @Override
    public synchronized void close() {
        if (thing != null) free.accept(thing);
        thing = null;
    }
}
