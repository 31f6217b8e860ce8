package cvntrade.learning.xgboost;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class XgboostEngineTest {
    @Test
    void theLibraryLoadsHere() {
        XgboostEngine.requireNative();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutTheOpenMpRuntimeItSaysWhatToInstall(@TempDir Path folder) throws IOException, InterruptedException {
        // An empty file of that name is found first and cannot be loaded: as good as absent.
        Files.createFile(folder.resolve("libgomp.so.1"));
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Attempt.class.getName());
        java.environment().put("LD_LIBRARY_PATH", folder.toString());
        java.redirectErrorStream(true);
        Process process = java.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("MACHINE").contains("libgomp.so.1").contains("; install libgomp1");
    }

    /** Runs in a process of its own, where the library has not been loaded yet. */
    static final class Attempt {
        private Attempt() {}

        public static void main(String[] args) {
            try {
                XgboostEngine.requireNative();
            } catch (Refusal refusal) {
                System.out.println(refusal.reason() + " " + refusal.getMessage());
            }
        }
    }
}
