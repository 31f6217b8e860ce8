package cvntrade.console.jobs;

import cvntrade.base.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may run or change what a folder is about. The operating system frees it when the process ends, however it ends, so whether it is held
 * says whether the process lives: no number of a process that is used again can be taken for it.
 */
final class JobLock {
    /** A process loses all its locks on a file when it closes any channel of it, so one thread at a time has one open. */
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private JobLock() {}

    /** Waits for its turn, for as long as it takes; the lock ends with the process. */
    static FileLock keep(Path folder) {
        try {
            return open(folder).lock();
        } catch (IOException failed) {
            throw failed(folder, failed);
        }
    }

    /** Does something while nobody else can; nothing where another process holds the lock. */
    static <T> Optional<T> holding(Path folder, Supplier<T> work) {
        ONE_THREAD.lock();
        try (FileChannel channel = open(folder)) {
            while (true) {
                @Nullable FileLock alone = channel.tryLock();
                if (alone != null) return Optional.of(work.get());
                // Who only looks shares the lock, for a moment; who shares it too knows that nobody holds it alone.
                if (!canBeShared(channel)) return Optional.empty();
                Thread.onSpinWait();
            }
        } catch (IOException failed) {
            throw failed(folder, failed);
        } finally {
            ONE_THREAD.unlock();
        }
    }

    /** Whether a process holds it now. */
    static boolean isHeld(Path folder) {
        if (!Files.exists(file(folder))) return false;
        ONE_THREAD.lock();
        try (FileChannel channel = open(folder)) {
            return !canBeShared(channel);
        } catch (IOException failed) {
            throw failed(folder, failed);
        } finally {
            ONE_THREAD.unlock();
        }
    }

    private static boolean canBeShared(FileChannel channel) throws IOException {
        @Nullable FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true);
        if (shared == null) return false;
        shared.release();
        return true;
    }

    private static FileChannel open(Path folder) throws IOException {
        DurableFile.makeFolder(folder);
        return FileChannel.open(
                file(folder), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static Path file(Path folder) {
        return folder.resolve(".lock");
    }

    private static UncheckedIOException failed(Path folder, IOException failed) {
        return new UncheckedIOException(
                "a job's lock must be usable: folder=" + folder + " cause=" + failed.getMessage(), failed);
    }
}
