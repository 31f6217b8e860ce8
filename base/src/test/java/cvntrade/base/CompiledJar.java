package cvntrade.base;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Java sources and other files made into a JAR, as a user would make one against the program's own classes. */
public final class CompiledJar {
    private CompiledJar() {}

    /**
     * @param jar the file to write; sources and classes are left in folders beside it
     * @param files text by path: those that end in {@code .java} are compiled, all others are put in as they are
     */
    public static Path write(Path jar, Map<String, String> files) throws IOException {
        Path work = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "jar");
        Path classes = Files.createDirectories(work.resolve("classes"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            boolean source = file.getKey().endsWith(".java");
            Path path = (source ? work.resolve("sources") : classes).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            if (source) compile(path, classes);
        }
        pack(classes, jar);
        return jar;
    }

    private static void compile(Path source, Path classes) {
        String[] words = {
            "-proc:none",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString(),
            source.toString()
        };
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, words);
        if (exit != 0) throw new IllegalStateException("the source must compile: source=" + source);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> found = Files.walk(classes)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                JarEntry entry =
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/'));
                entry.setTime(0); // The same sources make the same bytes.
                packed.putNextEntry(entry);
                packed.write(Files.readAllBytes(file));
                packed.closeEntry();
            }
        }
    }

    /** The service file by which a JAR names its classes. */
    public static Map.Entry<String, String> service(Class<?> type, List<String> classes) {
        return Map.entry("META-INF/services/" + type.getName(), String.join("\n", classes) + "\n");
    }
}
