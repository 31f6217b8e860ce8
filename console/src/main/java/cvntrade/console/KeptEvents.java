package cvntrade.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The events of a home beside standard error, in files that the JDK's logging turns over: four of 4 MB for each process that writes at the same
 * time. A home that is not there yet is not made for them.
 */
final class KeptEvents implements AutoCloseable {
    static final String FOLDER = "events";
    private static final int FILE_BYTES = 4 * 1024 * 1024;
    private static final int FILES = 4;

    private final Path home;
    private @Nullable FileHandler handler;

    KeptEvents(Path home) {
        this.home = home;
    }

    /** Events alone, without what a logging library would say of them. */
    private static final class Lines extends Formatter {
        @Override
        public String format(LogRecord record) {
            return record.getMessage() + "\n";
        }
    }

    /** @throws IOException if there is no place to keep it, which must not stop what is told of */
    synchronized void add(String line) throws IOException {
        if (!Files.isDirectory(home)) return;
        if (handler == null) handler = open();
        handler.publish(new LogRecord(Level.INFO, line));
    }

    private FileHandler open() throws IOException {
        Path folder = home.resolve(FOLDER);
        Files.createDirectories(folder);
        String pattern = folder.toString().replace("%", "%%") + "/events-%u.%g.log";
        FileHandler opened = new FileHandler(pattern, FILE_BYTES, FILES, true);
        opened.setFormatter(new Lines());
        opened.setEncoding(StandardCharsets.UTF_8.name());
        return opened;
    }

    @Override
    public synchronized void close() {
        if (handler != null) handler.close();
        handler = null;
    }
}
