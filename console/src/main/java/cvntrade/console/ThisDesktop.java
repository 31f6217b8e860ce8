package cvntrade.console;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** The desktop of the machine, where it has one. */
final class ThisDesktop {
    private ThisDesktop() {}

    /** @return whether there is a desktop that took the file */
    static boolean open(Path file) {
        if (GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported()) return false;
        Desktop desktop = Desktop.getDesktop();
        if (!desktop.isSupported(Desktop.Action.OPEN)) return false;
        try {
            desktop.open(file.toFile());
            return true;
        } catch (IOException noProgram) {
            return false;
        }
    }
}
