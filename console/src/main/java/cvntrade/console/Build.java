package cvntrade.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Version and commit of this program, from the manifest of its own jar. */
final class Build implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"cvntrade " + code(), "Java " + Runtime.version()};
    }

    /** The words that stand in a plan: the version and the commit it was built from. */
    static String code() {
        @Nullable URL manifest = Build.class.getResource("/META-INF/MANIFEST.MF");
        String own =
                Build.class.getProtectionDomain().getCodeSource().getLocation().toString();
        if (!own.endsWith(".jar") || manifest == null) return "unpackaged";
        try (InputStream in = new URL("jar:" + own + "!/META-INF/MANIFEST.MF").openStream()) {
            java.util.jar.Attributes attributes = new Manifest(in).getMainAttributes();
            return attributes.getValue("Implementation-Version") + "+" + attributes.getValue("Source-Commit");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program's own jar must be readable: " + own, unreadable);
        }
    }
}
