package cvntrade.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;

/** The right to a file, of one holder on this machine. The operating system takes it back when the channel is closed or the process ends. */
public final class Lock {
    private Lock() {}

    /** Tries once, without waiting. @return false while another process, or another channel of this one, holds it */
    public static boolean take(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
