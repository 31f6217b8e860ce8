package cvntrade.console;

import cvntrade.base.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A file of a sweep beside that of its reproduction.
 *
 * @param sha256 of the registered one; empty where there is none
 * @param difference empty where the bytes are the same, else the first place at which they are not
 */
record FileComparison(String name, String sha256, String difference) {
    /** What a clock measured, where the candles lay, and who runs now. */
    static final Set<String> NOT_COMPARED = Set.of("run.json", "start.json", ".lock");

    private static final int TEXT_SHOWN = 100;

    boolean same() {
        return difference.isEmpty();
    }

    /** Every file of two folders, by name; folders in them are working state. */
    static List<FileComparison> ofFolders(Path registered, Path reproduced) {
        Set<String> names = new TreeSet<>(files(registered));
        names.addAll(files(reproduced));
        names.removeAll(NOT_COMPARED);
        List<FileComparison> compared = new ArrayList<>();
        for (String name : names) compared.add(of(name, registered.resolve(name), reproduced.resolve(name)));
        return compared;
    }

    private static FileComparison of(String name, Path registered, Path reproduced) {
        if (!Files.exists(registered)) return new FileComparison(name, "", "only the reproduction has it");
        byte[] there = bytes(registered);
        String sha256 = Fingerprint.ofBytes(there);
        if (!Files.exists(reproduced)) return new FileComparison(name, sha256, "the reproduction lacks it");
        byte[] here = bytes(reproduced);
        return new FileComparison(name, sha256, Arrays.equals(there, here) ? "" : firstDifference(there, here));
    }

    private static String firstDifference(byte[] there, byte[] here) {
        String[] registered = new String(there, StandardCharsets.UTF_8).split("\n", -1);
        String[] reproduced = new String(here, StandardCharsets.UTF_8).split("\n", -1);
        int line = 0;
        int lines = Math.min(registered.length, reproduced.length);
        while (line < lines && registered[line].equals(reproduced[line])) line++;
        return "line " + (line + 1) + ": registered " + shown(registered, line) + ", reproduced "
                + shown(reproduced, line);
    }

    private static String shown(String[] lines, int line) {
        if (line >= lines.length) return "nothing";
        String text = lines[line].strip();
        return '"' + (text.length() <= TEXT_SHOWN ? text : text.substring(0, TEXT_SHOWN) + "...") + '"';
    }

    private static Set<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile).forEach(file -> names.add(String.valueOf(file.getFileName())));
            return names;
        } catch (IOException failed) {
            throw new UncheckedIOException("folder must be readable: folder=" + folder, failed);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("file must be readable: file=" + file, failed);
        }
    }
}
