package cvntrade.features.catalogue;

import cvntrade.base.Fingerprint;
import cvntrade.base.MalformedInput;
import cvntrade.features.Feature;
import cvntrade.features.FeatureSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;

/** Finds {@link FeatureSource}s: on the class path, and in JAR files that are named. */
public final class Plugins {
    private static final ClassLoader PROGRAM = FeatureSource.class.getClassLoader();
    private static final String SERVICE = "META-INF/services/" + FeatureSource.class.getName();

    private Plugins() {}

    /** The built-in columns, those of the sources on the class path, and those of the JAR files in the order given. */
    public static Catalogue load(List<Path> jars) {
        return load(PROGRAM, jars);
    }

    /** @param program sees the class path */
    static Catalogue load(ClassLoader program, List<Path> jars) {
        List<Plugin> plugins = new ArrayList<>(onClassPath(program));
        for (Path jar : jars) plugins.add(inJar(jar));
        return Catalogue.with(plugins);
    }

    /** One plugin for each class, in the order of their names. */
    private static List<Plugin> onClassPath(ClassLoader program) {
        List<Plugin> plugins = new ArrayList<>();
        for (Class<? extends FeatureSource> type : types(program, "class path")) {
            plugins.add(new Plugin(type.getName(), sha256(program, type), features(type, type.getName())));
        }
        return plugins;
    }

    /** All sources that a JAR file names. What it refers to must lie in it too, or be part of the program. */
    private static Plugin inJar(Path jar) {
        String sha256 = Fingerprint.ofBytes(read(jar));
        // Stays open as long as the program runs: classes are loaded when they are first used.
        URLClassLoader loader = new URLClassLoader(new URL[] {url(jar)}, PROGRAM);
        List<Feature> features = new ArrayList<>();
        for (Class<? extends FeatureSource> type : types(loader, jar.toString())) {
            if (type.getClassLoader() == loader) features.addAll(features(type, jar.toString()));
        }
        if (features.isEmpty()) {
            throw new MalformedInput(
                    "a plugin must name its feature sources: plugin=" + jar + "; list the classes in its " + SERVICE);
        }
        return new Plugin(String.valueOf(jar.getFileName()), sha256, features);
    }

    /** The sources that a loader sees, by name. */
    private static List<Class<? extends FeatureSource>> types(ClassLoader loader, String plugin) {
        try {
            List<Class<? extends FeatureSource>> types = new ArrayList<>();
            ServiceLoader.load(FeatureSource.class, loader).stream()
                    .map(ServiceLoader.Provider::type)
                    .sorted(Comparator.comparing(Class::getName))
                    .forEach(types::add);
            return types;
        } catch (ServiceConfigurationError | LinkageError broken) {
            throw new MalformedInput(
                    "a plugin's classes must be loadable: plugin=" + plugin + " cause=" + broken.getMessage(), broken);
        }
    }

    private static List<Feature> features(Class<? extends FeatureSource> type, String plugin) {
        try {
            return List.copyOf(type.getConstructor().newInstance().features());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new MalformedInput(
                    "a feature source must give its features: class=" + type.getName() + " plugin=" + plugin + " cause="
                            + cause,
                    failed);
        }
    }

    /** Of the class file: whatever else the class uses is part of the program, whose version stands in the plan. */
    private static String sha256(ClassLoader program, Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = program.getResourceAsStream(file)) {
            if (bytes == null) throw new MalformedInput("a feature source must have its class file: class=" + type);
            return Fingerprint.ofBytes(bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new MalformedInput("a class file must be readable: file=" + file, unreadable);
        }
    }

    private static byte[] read(Path jar) {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return Files.readAllBytes(Path.of(opened.getName()));
        } catch (IOException unreadable) {
            throw new MalformedInput(
                    "a plugin must be a JAR file that can be read: plugin=" + jar + " cause=" + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException impossible) {
            throw new IllegalStateException("every file must have a URL: file=" + jar, impossible);
        }
    }
}
