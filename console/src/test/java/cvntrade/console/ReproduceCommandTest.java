package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger who was sent a sweep's folder finds out about it. */
class ReproduceCommandTest {
    @TempDir
    static Path shared;

    @TempDir
    Path work;

    @BeforeAll
    static void sweep() {
        SmallSweep.market(shared.resolve("market"), 7);
        assertThat(SmallSweep.run(shared.resolve("market"), shared.resolve("sweep"), shared.resolve("home"))
                        .exit())
                .isZero();
    }

    @Test
    void elsewhereOnOneThreadNotOneByteDiffers() throws IOException {
        Path candles = work.resolve("candles");
        copy(shared.resolve("market"), candles);
        Path received = received();
        Answer answer = reproduce(received, "--data=" + candles, "--threads=1");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .contains("same     results.csv")
                .contains("same     seeds.csv")
                .contains("same     verdict.json")
                .contains("same     dossier.html")
                .contains("reproduced: not one byte of");
        assertThat(work.resolve("home").resolve("reproduced")).isEmptyDirectory();
    }

    @Test
    void aFigureThatWasTouchedIsNamedWithItsLine() throws IOException {
        Path received = received();
        Path results = received.resolve("results.csv");
        String text = Files.readString(results);
        int digit = text.lastIndexOf('.') + 1;
        char other = text.charAt(digit) == '9' ? '8' : '9';
        Files.writeString(results, text.substring(0, digit) + other + text.substring(digit + 1));
        Answer answer = reproduce(received, "--data=" + shared.resolve("market"));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out())
                .contains("differs  results.csv")
                .contains("line ")
                .contains("same     seeds.csv");
        assertThat(answer.error()).contains("reason=not_reproduced").contains("differing_files=1 of");
    }

    @Test
    void otherCandlesAreRefusedBeforeAnythingRuns() throws IOException {
        SmallSweep.market(work.resolve("other"), 8);
        Answer answer = reproduce(received(), "--data=" + work.resolve("other"));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.error()).contains("reason=plan_mismatch").contains("data[BTCUSDT].sha256: registered=");
        assertThat(work.resolve("home")).doesNotExist();
    }

    private Answer reproduce(Path received, String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "reproduce";
        words[1] = received.toString();
        words[2] = "--home=" + work.resolve("home");
        System.arraycopy(more, 0, words, 3, more.length);
        return Answer.of(words);
    }

    /** The sweep's folder as it would be sent: without the cells. */
    private Path received() throws IOException {
        Path received = work.resolve("received");
        copy(shared.resolve("sweep"), received);
        return received;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
        }
    }
}
