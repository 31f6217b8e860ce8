package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import cvntrade.console.metrics.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules, their pages, their planted conditions, and the dashboards: they name the same things, and things that are there. */
class AlertsTest {
    private static final Path ROOT = Path.of(System.getProperty("cvntrade.root", ".."));
    private static final Path RUNBOOKS = ROOT.resolve("docs/runbooks");
    private static final Pattern METRIC = Pattern.compile("cvntrade_[a-z0-9_]+");
    private static final Pattern SELECTOR = Pattern.compile("(cvntrade_[a-z0-9_]+)\\{([^}]*)}");
    private static final List<String> SECTIONS =
            List.of("## Meaning", "## First look", "## Decision", "## Commands", "## When to roll back");

    private static JsonNode yaml(String path) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(ROOT.resolve(path).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, JsonNode> rules() {
        Map<String, JsonNode> rules = new TreeMap<>();
        for (JsonNode group : yaml("ops/prometheus/rules.yml").path("groups")) {
            for (JsonNode rule : group.path("rules"))
                assertThat(rules.put(rule.path("alert").asText(), rule)).isNull();
        }
        return rules;
    }

    static Set<String> alerts() {
        return rules().keySet();
    }

    /** Alerts have pages of their own name; other pages of the folder begin in lower case, or are its list. */
    private static Set<String> pages() {
        return files(RUNBOOKS, ".md").stream()
                .map(page -> page.getFileName().toString().replace(".md", ""))
                .filter(name -> name.startsWith("Cvntrade"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyAlertHasItsPageAndEveryPageItsAlert() {
        assertThat(alerts()).isNotEmpty().isEqualTo(pages());
        String list = text(RUNBOOKS.resolve("README.md"));
        for (String alert : alerts()) assertThat(list).contains("(" + alert + ".md)");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertSaysWhenHowBadAndWhereToRead(String alert) {
        JsonNode rule = rules().getOrDefault(alert, NullNode.getInstance());
        String expression = rule.path("expr").asText();
        assertThat(expression).isNotBlank();
        assertThat(rule.path("for").asText()).matches("[1-9][0-9]*[mhd]");
        assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
        assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
        assertThat(rule.at("/annotations/runbook_url").asText()).isEqualTo("docs/runbooks/" + alert + ".md");
        assertThat(text(RUNBOOKS.resolve(alert + ".md")))
                .startsWith("# " + alert + "\n")
                .contains(
                        "```promql\n" + expression + "\n```",
                        "Severity " + rule.at("/labels/severity").asText())
                .containsSubsequence(SECTIONS);
    }

    @Test
    void everyAlertHasAPlantedConditionThatFiresAndClears() {
        Set<String> fires = new TreeSet<>();
        Set<String> clears = new TreeSet<>();
        for (JsonNode planted : yaml("ops/prometheus/rules_test.yml").path("tests")) {
            for (JsonNode moment : planted.path("alert_rule_test")) {
                String alert = moment.path("alertname").asText();
                (moment.path("exp_alerts").isEmpty() ? clears : fires).add(alert);
            }
        }
        assertThat(fires).isEqualTo(alerts());
        assertThat(clears).isEqualTo(alerts());
    }

    /** As picocli takes them, without doing them. */
    @ParameterizedTest
    @MethodSource("alerts")
    void theCommandsOfAPageAreCommandsOfThisProgram(String alert) {
        List<String> lines = text(RUNBOOKS.resolve(alert + ".md"))
                .lines()
                .filter(line -> line.startsWith("./cvntrade "))
                .toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) Main.commandLine().parseArgs(words(line).toArray(String[]::new));
    }

    private static List<String> words(String line) {
        return Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(line.substring("./cvntrade ".length()))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    static Stream<Path> namers() {
        return Stream.of(
                        files(ROOT.resolve("ops/prometheus"), ".yml"),
                        files(ROOT.resolve("ops/grafana"), ".json"),
                        files(RUNBOOKS, ".md"),
                        List.of(ROOT.resolve("docs/observability.md")))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("namers")
    void everyMetricThatIsNamedIsThereAndHasTheLabelsThatAreAskedFor(Path file) {
        String text = text(file).replace("\\\"", "\"");
        Set<String> known = Arrays.stream(Metric.values()).map(Metric::word).collect(Collectors.toSet());
        assertThat(METRIC.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet()))
                .isSubsetOf(known);
        SELECTOR.matcher(text).results().forEach(selector -> {
            Set<String> labels = labels(selector.group(1));
            for (String matcher : selector.group(2).split(","))
                assertThat(labels).as(selector.group()).contains(matcher.split("[=!]")[0].strip());
        });
    }

    private static Set<String> labels(String word) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.word().equals(word))
                .flatMap(metric -> metric.labels().stream())
                .map(label -> label.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void eachDashboardNamesMetricsInEveryPanelAndItsOwnPlace() throws IOException {
        Set<String> places = new TreeSet<>();
        Set<String> titles = new TreeSet<>();
        for (Path file : files(ROOT.resolve("ops/grafana"), ".json")) {
            JsonNode board = new ObjectMapper().readTree(file.toFile());
            assertThat(places.add(board.path("uid").asText())).isTrue();
            titles.add(board.path("title").asText());
            assertThat(board.path("panels")).isNotEmpty();
            for (JsonNode panel : board.path("panels")) {
                String what = file + " " + panel.path("title").asText();
                assertThat(panel.path("targets")).as(what).isNotEmpty();
                for (JsonNode target : panel.path("targets"))
                    assertThat(target.path("expr").asText()).as(what).contains("cvntrade");
            }
        }
        assertThat(titles).contains("BTC features purge invariant", "BTC features drift");
    }
}
