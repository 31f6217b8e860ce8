package cvntrade.features.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.CompiledJar;
import cvntrade.base.Fingerprint;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.features.Feature;
import cvntrade.features.FeatureSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JAR files made of sources that stand here. */
class PluginsTest {
    @TempDir
    Path work;

    private Path jar(String name, String body) throws IOException {
        String source = """
                package mine;

                import cvntrade.features.*;
                import java.util.List;

                public final class Mine implements FeatureSource {
                    @Override
                    public List<Feature> features() {
                        %s
                    }
                }
                """.formatted(body);
        return CompiledJar.write(
                work.resolve(name),
                Map.ofEntries(
                        Map.entry("mine/Mine.java", source),
                        CompiledJar.service(FeatureSource.class, List.of("mine.Mine"))));
    }

    private static String one(String name, int bars) {
        return "return List.of(Feature.named(\"" + name + "\").of(Candles.target().close().change(" + bars + ")));";
    }

    private static List<String> added(Catalogue catalogue) {
        return catalogue.plugins().stream()
                .flatMap(plugin -> plugin.features().stream())
                .map(Feature::name)
                .toList();
    }

    @Test
    void aSourceOnTheClassPathIsFoundWithoutBeingNamed() throws IOException {
        URL[] classPath = {
            jar("on-class-path.jar", one("on_class_path", 3)).toUri().toURL()
        };
        try (URLClassLoader program = new URLClassLoader(classPath, FeatureSource.class.getClassLoader())) {
            Catalogue catalogue = Plugins.load(program, List.of(jar("mine.jar", one("my_change", 7))));
            assertThat(added(catalogue)).containsExactly("on_class_path", "my_change");
            Plugin plugin = catalogue.plugins().get(0);
            assertThat(plugin.origin()).isEqualTo("mine.Mine");
            byte[] file = program.getResourceAsStream("mine/Mine.class").readAllBytes();
            assertThat(plugin.sha256()).isEqualTo(Fingerprint.ofBytes(file));
        }
    }

    @Test
    void theSourcesOfAJarAreFoundAndItsBytesHashed() throws IOException {
        Path jar = jar("mine.jar", one("my_change", 7));
        Catalogue catalogue = Plugins.load(List.of(jar));
        assertThat(added(catalogue)).containsExactly("my_change");
        Plugin plugin = catalogue.plugins().get(0);
        assertThat(plugin.origin()).isEqualTo("mine.jar");
        assertThat(plugin.sha256()).isEqualTo(Fingerprint.ofBytes(Files.readAllBytes(jar)));
        assertThat(plugin.features().get(0).lookbackBars()).isEqualTo(8);
    }

    @Test
    void severalJarsKeepTheirOrderAndTheirClassesApart() throws IOException {
        Path first = jar("first.jar", one("my_first", 7));
        Path second = jar("second.jar", one("my_second", 9));
        assertThat(added(Plugins.load(List.of(second, first)))).containsExactly("my_second", "my_first");
    }

    @Test
    void aChangedSourceHasAnotherHash() throws IOException {
        Plugin before = Plugins.load(List.of(jar("mine.jar", one("my_change", 7))))
                .plugins()
                .get(0);
        Plugin again = Plugins.load(List.of(jar("again.jar", one("my_change", 7))))
                .plugins()
                .get(0);
        Plugin after = Plugins.load(List.of(jar("other.jar", one("my_change", 8))))
                .plugins()
                .get(0);
        assertThat(again.sha256()).isEqualTo(before.sha256());
        assertThat(after.sha256()).isNotEqualTo(before.sha256());
    }

    @Test
    void theSameJarTwiceIsTwiceTheSameNames() throws IOException {
        Path jar = jar("mine.jar", one("my_change", 7));
        assertThatThrownBy(() -> Plugins.load(List.of(jar, jar)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("feature=my_change plugin=mine.jar taken_by=mine.jar");
    }

    @Test
    void aFileThatIsNoJarIsNamed() throws IOException {
        Path text = Files.writeString(work.resolve("notes.jar"), "no archive");
        assertThatThrownBy(() -> Plugins.load(List.of(text)))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("must be a JAR file that can be read: plugin=" + text);
        Path absent = work.resolve("absent.jar");
        assertThatThrownBy(() -> Plugins.load(List.of(absent)))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("plugin=" + absent);
    }

    @Test
    void aJarThatNamesNoSourceIsTold() throws IOException {
        Path jar = CompiledJar.write(work.resolve("silent.jar"), Map.of("readme.txt", "nothing here"));
        assertThatThrownBy(() -> Plugins.load(List.of(jar)))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("META-INF/services/cvntrade.features.FeatureSource");
    }

    @Test
    void aSourceThatIsNamedButNotThereIsTold() throws IOException {
        Path jar = CompiledJar.write(
                work.resolve("empty.jar"),
                Map.ofEntries(CompiledJar.service(FeatureSource.class, List.of("mine.Absent"))));
        assertThatThrownBy(() -> Plugins.load(List.of(jar)))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("mine.Absent")
                .hasMessageContaining("plugin=" + jar);
    }

    @Test
    void aSourceThatFailsIsNamedWithItsReason() throws IOException {
        Path jar = jar("broken.jar", "throw new IllegalStateException(\"no table\");");
        assertThatThrownBy(() -> Plugins.load(List.of(jar)))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("class=mine.Mine")
                .hasMessageContaining("no table");
        Path bare = jar("bare.jar", "return null;");
        assertThatThrownBy(() -> Plugins.load(List.of(bare)))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("class=mine.Mine");
    }
}
