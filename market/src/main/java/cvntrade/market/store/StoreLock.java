package cvntrade.market.store;

import cvntrade.base.DurableFile;
import cvntrade.base.Lock;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The right to write into a folder, held by one task at a time. The system takes it back when a process dies, and the next holder removes what that
 * process left unfinished.
 */
public final class StoreLock {
    private StoreLock() {}

    /** @throws Refusal if another process, or another task of this one, is writing */
    public static <T> T whileHeld(Path folder, Supplier<T> task) {
        DurableFile.makeFolder(folder);
        try (FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel gives the lock back.
            if (Lock.take(channel)) {
                removeUnfinished(folder);
                return task.get();
            }
            throw new Refusal(
                    Refusal.Reason.IN_USE,
                    "a candle store must have one writer at a time: store=" + folder
                            + "; wait until the other import or fetch has finished");
        } catch (IOException failed) {
            throw DurableFile.unwritable(folder, failed);
        }
    }

    /** Whoever holds the lock is the only writer, so a file under a writer's passing name has lost its writer. */
    private static void removeUnfinished(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (DurableFile.isUnfinished(file)) Files.delete(file);
            }
        }
    }
}
