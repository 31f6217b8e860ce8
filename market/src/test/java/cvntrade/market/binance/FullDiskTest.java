package cvntrade.market.binance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full loses nothing that was stored, says so, and the same fetch goes on when there is room. */
@Tag("slow")
class FullDiskTest {
    @TempDir
    Path disk;

    @TempDir
    Path work;

    /** A small disk takes a superuser on Linux; where it cannot be had that is said. */
    @Test
    void whatWasStoredStaysAndTheFetchGoesOn() throws Exception {
        if (run("unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) != 0) {
            System.out.println("a small disk cannot be mounted here, so a full one was not tried: "
                    + Files.readString(said()).strip());
            return;
        }
        int exit = run(
                "unshare",
                "-m",
                "sh",
                "-c",
                "mount -t tmpfs -o size=6m tmpfs \"$0\" && exec \"$@\"",
                disk.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FullDiskProcess.class.getName(),
                disk.toString(),
                "2022-01-14T06:00:00Z",
                "2022-02-02T00:00:00Z",
                "2022-02-09T00:00:00Z");
        List<String> lines = Files.readAllLines(said()).stream()
                .filter(line -> line.startsWith("room="))
                .toList();
        assertThat(exit).as(Files.readString(said())).isZero();
        assertThat(lines).hasSize(10).allMatch(line -> line.contains(" then whole"));
        List<String> full =
                lines.stream().filter(line -> !line.endsWith("said=nothing")).toList();
        assertThat(full)
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line)
                        .contains(" kept then whole")
                        .contains("said=file must be writable: path=" + disk)
                        .contains("free_kib=")
                        .endsWith("; make room on its disk or mend its permissions, then run the same command again"));
    }

    private int run(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start()
                .waitFor();
    }

    private Path said() {
        return work.resolve("said");
    }
}
