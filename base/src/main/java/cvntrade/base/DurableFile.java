package cvntrade.base;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whole files or none: written beside, forced to the disk, then renamed over the old one. A full disk or a killed process leaves what was
 * there before.
 */
public final class DurableFile {
    private static final String UNFINISHED = ".tmp";

    private DurableFile() {}

    /** Writes what the file shall hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static void write(Path file, Content content) {
        Path absolute = file.toAbsolutePath();
        @Nullable Path folder = absolute.getParent();
        if (folder == null) throw new MalformedInput("output must be a file: path=" + file);
        if (Files.isDirectory(absolute)) throw new MalformedInput("output must be a file, not a folder: path=" + file);
        makeFolder(folder);
        Path beside = beside(absolute);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                content.writeTo(out);
            }
            publish(beside, absolute);
        } catch (IOException failed) {
            discard(beside, failed);
            throw unwritable(file, failed);
        } catch (RuntimeException | Error failed) {
            discard(beside, failed);
            throw failed;
        }
    }

    /**
     * A name next to the file, for writers that open the path themselves; {@link #publish} then moves it over. Each thread of each process
     * has its own, so that two who write the same file at once never write into each other's: the last one to publish wins.
     */
    public static Path beside(Path file) {
        long process = ProcessHandle.current().pid();
        long thread = Thread.currentThread().getId();
        return file.resolveSibling("." + file.getFileName() + "." + process + "-" + thread + UNFINISHED);
    }

    /** Whether a file has a name that {@link #beside} gives: it is being written, or its writer is gone. */
    public static boolean isUnfinished(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") && name.endsWith(UNFINISHED);
    }

    /** Forces a finished file to the disk, moves it over the old one and makes the rename itself durable. */
    public static void publish(Path beside, Path file) throws IOException {
        try (FileChannel finished = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            finished.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolderOf(file);
    }

    /** What to tell of a file or folder that could not be written: its name, the cause, how full the disk is, and what to do. */
    public static UncheckedIOException unwritable(Path path, IOException failed) {
        String cause = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
        return new UncheckedIOException(
                "file must be writable: path=" + path + " cause=\"" + cause + "\" free_kib=" + freeKib(path)
                        + "; make room on its disk or mend its permissions, then run the same command again",
                failed);
    }

    private static String freeKib(Path path) {
        for (Path part = path.toAbsolutePath(); part != null; part = part.getParent()) {
            try {
                if (Files.exists(part))
                    return Long.toString(Files.getFileStore(part).getUsableSpace() / 1024);
            } catch (IOException unknown) {
                return "unknown";
            }
        }
        return "unknown";
    }

    /** Takes a file away, and makes that durable. */
    public static void remove(Path file) {
        try {
            Files.delete(file);
            forceFolderOf(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "file must be removable: path=" + file + " cause=" + failed.getMessage(), failed);
        }
    }

    private static void forceFolderOf(Path file) throws IOException {
        @Nullable Path folder = file.toAbsolutePath().getParent();
        if (folder == null) return;
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Makes a folder with its parents; a file in the way is an error that names it. */
    public static void makeFolder(Path folder) {
        for (Path part = folder.toAbsolutePath(); part != null; part = part.getParent()) {
            if (Files.exists(part) && !Files.isDirectory(part)) {
                throw new MalformedInput("output folder must not lie under a file: path=" + folder + " file=" + part
                        + "; choose another --out or move the file away");
            }
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw unwritable(folder, failed);
        }
    }

    private static void discard(Path beside, Throwable failed) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    /** Removes a folder with everything in it. */
    public static void removeFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("folder must be removable: folder=" + folder, failed);
        }
    }
}
