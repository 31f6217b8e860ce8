package cvntrade.console;

import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.catalogue.Plugins;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Features of the user's own, beside the built-in ones. */
final class PluginOptions {
    @Option(
            names = "--plugins",
            paramLabel = "JAR",
            split = ",",
            scope = ScopeType.INHERIT,
            description = "JAR files with features of your own (docs/own-feature.md); several with commas.")
    List<Path> jars = List.of();

    /** The built-in columns, those on the class path, and those of the JAR files. */
    Catalogue catalogue() {
        return Plugins.load(jars);
    }
}
