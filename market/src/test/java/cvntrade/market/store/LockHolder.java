package cvntrade.market.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A process of its own that holds a store's lock until it is ended. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) {
        StoreLock.whileHeld(Path.of(arguments[0]), () -> {
            System.out.println("held");
            try {
                // Its parent never writes: this waits until the parent ends it, or is gone itself.
                return System.in.read();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
