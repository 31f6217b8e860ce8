package cvntrade.features.cache;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.features.window.Sum;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineVersionTest {
    private static final String ROOM = "cvntrade.features.window";
    private static final Path CLASSES = EngineVersion.placeOf(Sum.class);

    @TempDir
    Path copy;

    @Test
    void oneBitOfOneKernelIsAnotherEngine() throws IOException {
        copyClasses();
        String before = EngineVersion.of(copy, ROOM);
        Path kernel = copy.resolve(ROOM.replace('.', '/')).resolve("Sum.class");
        byte[] bytes = Files.readAllBytes(kernel);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kernel, bytes);
        assertThat(EngineVersion.of(copy, ROOM)).isNotEqualTo(before);
    }

    @Test
    void aKernelThatIsGoneOrNewIsAnotherEngine() throws IOException {
        copyClasses();
        String before = EngineVersion.of(copy, ROOM);
        Path kernel = copy.resolve(ROOM.replace('.', '/')).resolve("Sum.class");
        Files.move(kernel, kernel.resolveSibling("Sum2.class"));
        assertThat(EngineVersion.of(copy, ROOM)).isNotEqualTo(before);
    }

    @Test
    void neitherTheDateOfAFileNorThePlaceIsPartOfIt() throws IOException {
        copyClasses();
        for (Path file : files()) Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        Files.writeString(copy.resolve("README.txt"), "not a class");
        assertThat(EngineVersion.of(copy, ROOM)).isEqualTo(EngineVersion.of(CLASSES, ROOM));
    }

    @Test
    void aJarIsTheFolderItWasMadeOf() throws IOException {
        copyClasses();
        Path jar = copy.resolve("room.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path member : files()) {
                out.putNextEntry(new JarEntry(copy.relativize(member).toString()));
                Files.copy(member, out);
                out.closeEntry();
            }
        }
        assertThat(EngineVersion.of(jar, ROOM)).isEqualTo(EngineVersion.of(copy, ROOM));
    }

    @Test
    void theProgramHasOneVersion() {
        assertThat(EngineVersion.ofThisProgram()).matches("[0-9a-f]{64}").isEqualTo(EngineVersion.ofThisProgram());
    }

    private void copyClasses() throws IOException {
        Path from = CLASSES.resolve(ROOM.replace('.', '/'));
        Path to = Files.createDirectories(copy.resolve(ROOM.replace('.', '/')));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(from.relativize(file)));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
