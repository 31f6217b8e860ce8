package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
    /** Reads a logfmt line: words before an equals sign, then a word or a quoted text. */
    private record Reader(String line) {
        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            int at = 0;
            while (at < line.length()) {
                int equals = line.indexOf('=', at);
                String key = line.substring(at, equals);
                int end = line.charAt(Math.min(equals + 1, line.length() - 1)) == '"'
                        ? endOfQuoted(equals + 1)
                        : endOfWord(equals + 1);
                fields.put(key, unescaped(line.substring(equals + 1, end)));
                assertThat(end == line.length() || line.charAt(end) == ' ').isTrue();
                at = end + 1;
            }
            return fields;
        }

        private int endOfWord(int from) {
            int end = line.indexOf(' ', from);
            return end < 0 ? line.length() : end;
        }

        private int endOfQuoted(int from) {
            int at = from + 1;
            while (line.charAt(at) != '"') at += line.charAt(at) == '\\' ? 2 : 1;
            return at + 1;
        }

        private static String unescaped(String value) {
            if (!value.startsWith("\"")) return value;
            StringBuilder text = new StringBuilder();
            for (int i = 1; i < value.length() - 1; i++) {
                char c = value.charAt(i);
                if (c != '\\') {
                    text.append(c);
                    continue;
                }
                char escaped = value.charAt(++i);
                if (escaped == 'u') {
                    text.append((char) Integer.parseInt(value.substring(i + 1, i + 5), 16));
                    i += 4;
                } else {
                    int control = "nrt".indexOf(escaped);
                    text.append(control < 0 ? escaped : "\n\r\t".charAt(control));
                }
            }
            return text.toString();
        }
    }

    private static void requireRoundTrip(String value) {
        String line =
                Event.named("tested").with("value", value).with("after", 1).line();

        String written = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(new Reader(written).fields())
                .as(line)
                .containsExactly(Map.entry("event", "tested"), Map.entry("value", value), Map.entry("after", "1"));
        assertThat(line.codePoints()).noneMatch(c -> c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029);
    }

    @Test
    void anEventIsOneLineOfWordsInTheirOrder() {
        assertThat(Event.named("btc_features_applied")
                        .with("feature_set", "full")
                        .with("purge_bars", 20)
                        .line())
                .isEqualTo("event=btc_features_applied feature_set=full purge_bars=20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "word",
                "two words",
                "\"quoted\"",
                "a=b",
                "=",
                "\"",
                "\\",
                "ends\\",
                "\\\"",
                "\\n",
                "line\nbreak",
                "\r\n",
                "\ttab",
                "\u0000",
                "\u0007\u001b[31m",
                "\u007f",
                "\u0085",
                "\u009f",
                "\u2028",
                "\u2029",
                "\u00a0",
                "\u00e9t\u00e9",
                "\u6bd4\u7279\u5e01",
                "\ud83d\ude80 moon",
                "\ud83d",
                "\ude80\ud83d",
                "\\u0041",
                "event=x y=\"z\""
            })
    void aValueReadsBackAsItWas(String value) {
        requireRoundTrip(value);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyTextReadsBackAsItWas(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String letters = "ab =\"\\\n\r\tnu0\u0000\u0085\u2028\u00e9\ud83d\ude80";
        for (int draw = 0; draw < 2_000; draw++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) value.append(letters.charAt(random.nextInt(letters.length())));
            requireRoundTrip(value.toString());
        }
    }

    @Test
    void aPlainValueStandsWithoutQuotes() {
        assertThat(Event.named("e").with("path", "/data/BTC-15m.csv").line())
                .isEqualTo("event=e path=/data/BTC-15m.csv");
        assertThat(Event.named("e").with("coin", "\u6bd4\u7279\u5e01").line())
                .isEqualTo("event=e coin=\u6bd4\u7279\u5e01");
        assertThat(Event.named("e").with("empty", "").line()).isEqualTo("event=e empty=\"\"");
    }

    @Test
    void aNumberIsWrittenInItsShortestForm() {
        assertThat(Event.named("e")
                        .with("share", Double.parseDouble("2e23"))
                        .with("unknown", Double.NaN)
                        .line())
                .isEqualTo("event=e share=2.0E23 unknown=NaN");
    }

    @Test
    void aKeyIsNamedOnce() {
        Event event = Event.named("alert").with("reason", "gap");

        assertThatThrownBy(() -> event.with("reason", "gap")).hasMessageContaining("event=alert key=reason");
        assertThatThrownBy(() -> event.with("event", "other")).isInstanceOf(IllegalArgumentException.class);
        assertThat(event.line()).isEqualTo("event=alert reason=gap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "a=b", "a\"b", "a\\b", "a\nb", "\u2028"})
    void aKeyThatCouldNotBeReadBackIsRefused(String key) {
        assertThatThrownBy(() -> Event.named("alert").with(key, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a key must be one word");
    }

    @Test
    void aValueIsFoundByItsKey() {
        Event event = Event.named("alert").with("bar", 7);

        assertThat(event.name()).isEqualTo("alert");
        assertThat(event.value("bar")).isEqualTo("7");
        assertThat(event.value("symbol")).isEmpty();
    }

    @Test
    void aLogReceivesEveryEventInItsOrder() {
        List<String> lines = new ArrayList<>();
        EventLog log = event -> lines.add(event.line());
        log.record(Event.named("first"));
        log.record(Event.named("second"));
        EventLog.SILENT.record(Event.named("third"));

        assertThat(lines).containsExactly("event=first", "event=second");
    }
}
