package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words that come from elsewhere, such as names of folders, reasons and addresses, stay words in a browser. */
@ExtendWith(Stage.Set.class)
class ForeignWordsTest {
    /** What a page of this console never has, and what such words would become. */
    private static final String INTRUDERS = """
            () => Array.from(document.querySelectorAll('*'))
              .filter(each => ['IMG', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'SVG', 'svg', 'SCRIPT'].includes(each.tagName)
                  && each.getAttribute('src') !== '/console.js' && !each.matches('svg.chart')
                || each.getAttributeNames().some(name => name.startsWith('on')))
              .map(each => each.outerHTML).join()""";

    private static final List<String> WORDS = List.of(
            Stage.EVIL,
            "<script>alert(1)</script>",
            "\"><script>alert(1)</script>",
            "x' autofocus onfocus='alert(1)",
            "\" autofocus onfocus=\"alert(1)",
            "javascript:alert(1)",
            "</title></textarea></pre><svg onload=alert(1)>");

    @Test
    void wordsOfAnAddressStayWords(Stage stage) {
        try (Person anna = stage.person(Look.DESKTOP_LIGHT).signIn("anna")) {
            Set<String> doors = new TreeSet<>(Set.of("/", "/features?q="));
            new Walk(anna).from("/", (path, answer) -> {
                int choice = path.contains("?") ? path.indexOf('=') : path.indexOf('/', 1);
                if (choice > 0) doors.add(path.substring(0, choice + 1));
            });
            assertThat(doors).contains("/coin?q=", "/sweep?q=", "/decide?q=", "/feature?q=", "/dossier/");
            for (String door : doors) {
                for (String words : WORDS) {
                    anna.open(door
                            + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20"));
                    assertThat(anna.page().evaluate(INTRUDERS)).as(door + words).isEqualTo("");
                }
            }
            assertThat(anna.wrong()).allMatch(said -> said.contains("the server responded with a status of 4"));
        }
    }

    /** A folder of that name, a reason of that name: wherever the walk comes, they are read and do nothing. */
    @Test
    void wordsOfTheHomeStayWords(Stage stage) {
        try (Person victor = stage.person(Look.DESKTOP_LIGHT).signIn("victor")) {
            StringBuilder all = new StringBuilder();
            new Walk(victor).from("/", (path, answer) -> {
                if (answer.headers().getOrDefault("content-security-policy", "").contains("sandbox")) return;
                assertThat(victor.page().evaluate(INTRUDERS)).as(path).isEqualTo("");
                all.append(victor.words());
            });
            assertThat(all.toString().split("onerror=alert", -1))
                    .as("it was there")
                    .hasSizeGreaterThan(3);
            assertThat(victor.wrong()).isEmpty();
        }
    }

    /** Without which the two above would prove nothing. */
    @Test
    void suchWordsWouldActIfAPageTookThemAsTheyAre(Stage stage) {
        try (Person victor = stage.atEmpty(Look.DESKTOP_LIGHT)) {
            victor.page().navigate("about:blank");
            victor.page().setContent("<h1>" + Stage.EVIL + "</h1>");
            victor.page().waitForCondition(() -> !victor.wrong().isEmpty());
            assertThat(victor.page().evaluate(INTRUDERS).toString()).contains("onerror");
            assertThat(List.copyOf(victor.wrong())).anyMatch(said -> said.startsWith("a dialog"));
        }
    }
}
