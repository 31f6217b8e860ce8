package cvntrade.market.store;

import cvntrade.base.DurableFile;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The right to write into a store, held by one task at a time. The system takes it back when a process dies. */
final class StoreLock {
    private StoreLock() {}

    /** @throws Refusal if another process, or another task of this one, is writing */
    static <T> T whileHeld(Path folder, Supplier<T> task) {
        DurableFile.makeFolder(folder);
        try (FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel gives the lock back.
            if (isFree(channel)) return task.get();
            throw new Refusal(
                    Refusal.Reason.IN_USE,
                    "a candle store must have one writer at a time: store=" + folder
                            + "; wait until the other import has finished");
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "candle store must be writable: store=" + folder + " cause=" + failed.getMessage(), failed);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
