package cvntrade.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of what a process wrote, in whole lines. */
final class LogTail {
    private static final int BYTES_MAX = 64 * 1024;

    private LogTail() {}

    /** The last 64 KiB; empty where nothing was written yet. */
    static String of(Path file) {
        if (!Files.exists(file)) return "";
        try (FileChannel channel = FileChannel.open(file)) {
            long from = Math.max(0, channel.size() - BYTES_MAX);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // A file that grows meanwhile is read as far as it went.
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (IOException failed) {
            throw new UncheckedIOException("a log must be readable: file=" + file, failed);
        }
    }
}
