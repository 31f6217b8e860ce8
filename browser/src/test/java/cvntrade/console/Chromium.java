package cvntrade.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of this machine. Whoever switches these tests on wants them run, so its absence is a failure. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(found(System.getenv()))
                    // Root has no sandbox of its own; the pages come from this machine.
                    .setArgs(List.of("--no-sandbox")));

    Browser browser() {
        return browser;
    }

    private static Path found(Map<String, String> environment) {
        String named = environment.getOrDefault("CVNTRADE_CHROMIUM", "");
        if (!named.isEmpty()) return Path.of(named);
        return NAMES.stream()
                .flatMap(name -> onPath(environment, name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the tests of pages must have a browser: names=" + NAMES
                        + "; install one (sudo apt-get install chromium), or name it by CVNTRADE_CHROMIUM"));
    }

    private static Optional<Path> onPath(Map<String, String> environment, String name) {
        return List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
