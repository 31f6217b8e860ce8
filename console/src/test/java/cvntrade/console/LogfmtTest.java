package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.Event;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Events as a parser reads them that is not ours: logfmtkv, in the mode in which it takes what Go's logfmt takes, by which Loki reads. {@code
 * ./check} installs it and names it by {@code CVNTRADE_LOGFMT}; elsewhere the test does not run, and with {@code CVNTRADE_REQUIRE_LOGFMT=1} that
 * is a failure.
 */
@ExtendWith(LogfmtTest.Present.class)
class LogfmtTest {
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "word",
            "two words",
            "\"quoted\"",
            "a=b",
            "=",
            "\"",
            "\\",
            "\\\"",
            "ends\\",
            "\\n is no line break",
            "line\nbreak",
            "\r\n\ttab",
            "\u0000\u0007\u001b[31m\u007f\u0085\u2028\u2029",
            "\u00a0\u00e9t\u00e9",
            "\u6bd4\u7279\u5e01",
            "\ud83d\ude80 moon",
            "\\u0041",
            "event=x y=\"z\"");

    /** Whether there is a parser to ask. */
    static final class Present implements ExecutionCondition {
        static ConditionEvaluationResult evaluate(Map<String, String> environment) {
            if (!environment.getOrDefault("CVNTRADE_LOGFMT", "").isEmpty())
                return ConditionEvaluationResult.enabled("a parser of logfmt is named");
            String absent = "a parser of logfmt must be named by CVNTRADE_LOGFMT; run scripts/install-logfmt";
            if ("1".equals(environment.get("CVNTRADE_REQUIRE_LOGFMT"))) throw new IllegalStateException(absent);
            return ConditionEvaluationResult.disabled(absent);
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return evaluate(System.getenv());
        }
    }

    @TempDir
    Path work = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatTheTerminalWritesReadsBackAsItWas(long seed) throws Exception {
        List<String> values = new ArrayList<>(VALUES);
        SplittableRandom random = new SplittableRandom(seed);
        int[] letters = "ab =\"\\\n\r\tnu0\u0000\u0085\u2028\u00e9\ud83d\ude80"
                .codePoints()
                .toArray();
        for (int draw = 0; draw < 2_000; draw++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) value.appendCodePoint(letters[random.nextInt(letters.length)]);
            values.add(value.toString());
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), false);
        for (String value : values)
            terminal.record(Event.named("tested").with("value", value).with("after", 1));

        List<String> read = read(written.toByteArray());

        assertThat(read).hasSameSizeAs(values);
        for (int line = 0; line < values.size(); line++) {
            Map<?, ?> fields = new ObjectMapper().readValue(read.get(line), Map.class);
            assertThat(fields.keySet().stream().map(String::valueOf)).containsExactly("event", "value", "after", "ts");
            assertThat(fields.get("value")).isEqualTo(values.get(line));
            assertThat(fields.get("event")).isEqualTo("tested");
            assertThat(fields.get("after")).isEqualTo("1");
        }
    }

    /** One JSON object a line. */
    private List<String> read(byte[] logfmt) throws Exception {
        Path in = Files.write(work.resolve("events.log"), logfmt);
        Path out = work.resolve("events.json");
        Path said = work.resolve("said.txt");
        Process parser = new ProcessBuilder(
                        System.getenv("CVNTRADE_LOGFMT"), "to-json", "--strict", "--duplicates", "error", in.toString())
                .redirectOutput(out.toFile())
                .redirectError(said.toFile())
                .start();
        assertThat(parser.waitFor()).as(Files.readString(said)).isZero();
        return Files.readString(out).lines().toList();
    }
}
