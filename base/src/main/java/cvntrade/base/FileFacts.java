package cvntrade.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * One state of a file, told without opening it. Whoever writes into the file through its file system changes it; what changes on the medium
 * below does not, so who must know that reads the file.
 *
 * @param key by which the system knows the file itself, another one for a file that was put in its place
 * @param bytes its length
 * @param written when it was written last, which its owner may set to any time
 * @param changed when the system last saw anything of it change, which nobody sets; {@code written} on a system that does not keep it
 */
public record FileFacts(String key, long bytes, FileTime written, FileTime changed) {
    /** Two writes within one tick of the system's clock leave the same times; no system's tick is longer. */
    private static final Duration TICK_MOST = Duration.ofSeconds(2);

    /** @throws UncheckedIOException if there is no such file */
    public static FileFacts of(Path file) {
        try {
            BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
            boolean isUnix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
            FileTime changed = isUnix ? (FileTime) Files.getAttribute(file, "unix:ctime") : of.lastModifiedTime();
            return new FileFacts(String.valueOf(of.fileKey()), of.size(), of.lastModifiedTime(), changed);
        } catch (IOException failed) {
            throw new UncheckedIOException("a file must be there to be looked at: file=" + file, failed);
        }
    }

    /** Whether a change from this moment on would show: a change at the very time of the last one has the same facts. */
    public boolean isSettled(Instant now) {
        return changed.toInstant().isBefore(now.minus(TICK_MOST));
    }
}
