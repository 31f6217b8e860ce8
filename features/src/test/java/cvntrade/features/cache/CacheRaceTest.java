package cvntrade.features.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one folder. */
@Tag("slow")
class CacheRaceTest {
    private static final int PROCESSES = 2;
    private static final int ROUNDS = 200;

    @TempDir
    Path folder;

    @Test
    void processesThatReadWriteAndEvictAtOnceGetTrueValuesAndNoDamage() throws IOException, InterruptedException {
        List<Process> racers = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) racers.add(start());
        List<String> said = new ArrayList<>();
        List<Integer> exits = new ArrayList<>();
        for (Process racer : racers) {
            said.add(new String(racer.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            exits.add(racer.waitFor());
        }
        assertThat(exits).as(String.join("\n", said)).containsOnly(0);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CacheRacer.class.getName(),
                        folder.toString(),
                        String.valueOf(ROUNDS))
                .redirectErrorStream(true)
                .start();
    }
}
