package cvntrade.sweep;

import cvntrade.base.Lock;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One sweep a folder at a time. The operating system frees the lock when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    public static FolderLock take(Path folder) {
        Path file = folder.resolve(".lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!Lock.take(channel)) {
                channel.close();
                throw new Refusal(
                        Refusal.Reason.IN_USE,
                        "a folder must hold one running sweep at a time: folder=" + folder
                                + "; wait for the other one or choose another --out");
            }
            return new FolderLock(channel);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "folder must be writable: folder=" + folder + " cause=" + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("lock must be releasable", failed);
        }
    }
}
