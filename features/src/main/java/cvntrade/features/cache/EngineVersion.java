package cvntrade.features.cache;

import cvntrade.base.Fingerprint;
import cvntrade.base.Grid;
import cvntrade.features.FeatureEngine;
import cvntrade.market.CandleSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the arithmetic of the running program: SHA-256 over the class files of the rooms {@code base}, {@code market} and {@code features}, so
 * of everything that stands between a candle and a value.
 *
 * <p>A number that someone raises would be forgotten one day, and then old values pass for new ones. The version and commit that a plan
 * names do not do either: every uncommitted change is the same {@code -dirty}, and a commit that touches a page of the guide would throw the
 * cache away. The bytes change if and only if the code was compiled to something else; a file's date and whether it lies in a folder or a jar
 * do not count. It is read once a process; docs/measurements.md has what that costs.
 */
final class EngineVersion {
    private static final List<Class<?>> ROOMS = List.of(Grid.class, CandleSeries.class, FeatureEngine.class);

    private EngineVersion() {}

    /** Made when it is first asked for, by the class loader's own lock. */
    private static final class Running {
        private static final String HEX = read();

        private static String read() {
            Fingerprint fingerprint = Fingerprint.of("engine");
            for (Class<?> member : ROOMS) fingerprint.add(of(placeOf(member), member.getPackageName()));
            return fingerprint.hex();
        }
    }

    static String ofThisProgram() {
        return Running.HEX;
    }

    /**
     * @param place a folder of classes or a jar
     * @param room package whose classes, and those of the packages below it, count
     */
    static String of(Path place, String room) {
        try {
            if (Files.isDirectory(place)) return ofClasses(place, room);
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return ofClasses(jar.getPath("/"), room);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the program's own classes must be readable: place=" + place, failed);
        }
    }

    /** Where a class was loaded from. */
    static Path placeOf(Class<?> member) {
        @Nullable CodeSource source = member.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException(
                    "a class of this program must come from a folder or a jar: class=" + member.getName());
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("a place of classes must be a path: place=" + source.getLocation(), odd);
        }
    }

    private static String ofClasses(Path root, String room) throws IOException {
        Path top = root.resolve(room.replace('.', '/'));
        Map<String, Path> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .forEach(file -> classes.put(top.relativize(file).toString().replace('\\', '/'), file));
        }
        Fingerprint fingerprint = Fingerprint.of("classes").add(room);
        for (Map.Entry<String, Path> entry : classes.entrySet()) {
            fingerprint.add(entry.getKey()).add(Fingerprint.ofBytes(Files.readAllBytes(entry.getValue())));
        }
        return fingerprint.hex();
    }
}
