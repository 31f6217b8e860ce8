package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
    @Test
    void anEventIsOneLineOfWordsInTheirOrder() {
        assertThat(Event.named("btc_features_applied")
                        .with("feature_set", "full")
                        .with("purge_bars", 20)
                        .line())
                .isEqualTo("event=btc_features_applied feature_set=full purge_bars=20");
    }

    /** That a parser of logfmt reads the values back is tested where one is at hand, in the console's LogfmtTest. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "two words, \"two words\"",
                "a=b, \"a=b\"",
                "say \"no\", \"say \\\"no\\\"\"",
                "ends\\, \"ends\\\\\"",
                "\\u0041, \"\\\\u0041\"",
                "`line\nbreak`, \"line\\nbreak\"",
                "`\r\n\t`, \"\\r\\n\\t\"",
                "`\u0000\u001b\u007f\u0085\u2028`, \"\\u0000\\u001b\\u007f\\u0085\\u2028\"",
                "\ud83d\ude80 moon, \"\ud83d\ude80 moon\"",
                "\ude80\ud83d, \"\\ude80\\ud83d\""
            })
    void aValueThatIsNoWordIsQuotedAndWhatEndsALineOrHasNoFormIsEscaped(String value, String written) {
        assertThat(Event.named("tested").with("value", value).with("after", 1).line())
                .isEqualTo("event=tested value=" + written + " after=1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyTextIsOneLineThatUtf8Holds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String letters = "ab =\"\\\n\r\tnu0\u0000\u0085\u2028\u00e9\ud83d\ude80";
        for (int draw = 0; draw < 2_000; draw++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) value.append(letters.charAt(random.nextInt(letters.length())));
            String line = Event.named("tested").with("value", value).line();
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(line);
            assertThat(line.codePoints())
                    .noneMatch(c -> c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029);
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
