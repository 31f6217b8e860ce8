package cvntrade.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What can be held of the files for containers where no container runs: they name what is there, and the same ports and paths as each other. */
class DockerFilesTest {
    private static final Path ROOT = Path.of(System.getProperty("cvntrade.root", ".."));
    private static final Path DOCKER = ROOT.resolve("ops/docker");
    private static final Pattern LOCAL = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode yaml(String name) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(DOCKER.resolve(name).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode service(String name) {
        JsonNode service = yaml("compose.yml").path("services").path(name);
        assertThat(service.isObject()).as("service " + name).isTrue();
        return service;
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        assertThat(words).isNotEmpty();
        return words;
    }

    /** Places on this machine by their places in the container; volumes of the runtime are no such. */
    private static Map<String, Path> mounted(String service) {
        Map<String, Path> places = new TreeMap<>();
        for (String volume : words(service(service).path("volumes"))) {
            List<String> parts = List.of(volume.split(":(?!-)", -1));
            if (parts.get(0).startsWith("."))
                places.put(parts.get(1), DOCKER.resolve(parts.get(0)).normalize());
        }
        return places;
    }

    private static String port(String text) {
        Matcher found = LOCAL.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static String consolePort() {
        CommandLine console = requireNonNull(Main.commandLine().getSubcommands().get("console"));
        return String.valueOf(console.getCommandSpec().findOption("--port").<Object>getValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus", "loki", "alloy", "grafana"})
    void whatIsMountedIsThere(String service) {
        assertThat(mounted(service))
                .isNotEmpty()
                .allSatisfy((inside, place) -> assertThat(place).exists());
    }

    @Test
    void whatACommandReadsIsMountedWhereItReadsIt() {
        for (String name : List.of("prometheus", "loki", "alloy")) {
            List<String> configurations = words(service(name).path("command")).stream()
                    .map(word -> word.replaceAll("^--?config\\.file=", ""))
                    .filter(word -> word.startsWith("/etc/"))
                    .toList();
            assertThat(mounted(name).keySet())
                    .as(name)
                    .containsAll(configurations)
                    .hasSizeGreaterThanOrEqualTo(1);
            assertThat(configurations).as(name).hasSize(1);
        }
        assertThat(mounted("prometheus"))
                .containsEntry(
                        yaml("prometheus.yml").at("/rule_files/0").asText(),
                        ROOT.resolve("ops/prometheus/rules.yml").normalize());
        assertThat(mounted("grafana"))
                .containsEntry(
                        yaml("grafana/dashboards.yml")
                                .at("/providers/0/options/path")
                                .asText(),
                        ROOT.resolve("ops/grafana").normalize());
    }

    @Test
    void everyPortIsThatOfWhoListensThere() {
        JsonNode scrape = yaml("prometheus.yml").at("/scrape_configs/0");
        assertThat(scrape.path("job_name").asText()).isEqualTo("cvntrade");
        String scraped = scrape.at("/static_configs/0/targets/0").asText();
        assertThat(scraped).isEqualTo("127.0.0.1:" + consolePort());
        assertThat(text(ROOT.resolve("docs/observability.md"))).contains("targets: [\"" + scraped + "\"]");
        String prometheus = port(words(service("prometheus").path("command")).stream()
                .filter(word -> word.contains("listen"))
                .findFirst()
                .orElseThrow());
        String loki = yaml("loki.yml").at("/server/http_listen_port").asText();
        JsonNode sources = yaml("grafana/datasources.yml").path("datasources");
        assertThat(sources).hasSize(2);
        for (JsonNode source : sources) {
            String type = source.path("type").asText();
            assertThat(port(source.path("url").asText())).as(type).isEqualTo(type.equals("loki") ? loki : prometheus);
        }
        assertThat(port(text(DOCKER.resolve("config.alloy")))).isEqualTo(loki);
        String grafana =
                service("grafana").at("/environment/GF_SERVER_HTTP_PORT").asText();
        String page = text(DOCKER.resolve("README.md"));
        for (String port : List.of(consolePort(), prometheus, loki, grafana))
            assertThat(page).contains("http://127.0.0.1:" + port + "/");
    }

    @Test
    void nothingListensForOtherMachines() {
        assertThat(yaml("loki.yml").path("server").path("http_listen_address").asText())
                .isEqualTo("127.0.0.1");
        assertThat(yaml("loki.yml").path("server").path("grpc_listen_address").asText())
                .isEqualTo("127.0.0.1");
        assertThat(service("grafana").at("/environment/GF_SERVER_HTTP_ADDR").asText())
                .isEqualTo("127.0.0.1");
        assertThat(words(service("alloy").path("command"))).anyMatch(word -> word.contains("=127.0.0.1:"));
        yaml("compose.yml")
                .path("services")
                .forEach(service -> assertThat(service.path("ports")).isEmpty());
    }

    @Test
    void theConsoleIsOneOfThisProgramOnTheDataThatIsMounted() {
        List<String> words = words(service("console").path("command"));
        Main.commandLine().parseArgs(words.toArray(String[]::new));
        assertThat(service("console").at("/volumes/0").asText()).endsWith(":/data");
        assertThat(words).contains("/data/home", "/data/sweeps");
        assertThat(text(DOCKER.resolve("config.alloy"))).contains("\"/data/home/" + KeptEvents.FOLDER + "/*.log\"");
    }

    @Test
    void theImageIsMadeOfWhatIsThere() {
        String recipe = text(DOCKER.resolve("Dockerfile"));
        assertThat(recipe).contains("/cvntrade/console/target/app /opt/cvntrade/app", "app/cvntrade.jar");
        assertThat(text(ROOT.resolve("console/pom.xml")))
                .contains("${project.build.directory}/app</outputDirectory>", "<finalName>cvntrade</finalName>");
        assertThat(ROOT.resolve("docs/stories")).isDirectory();
        assertThat(recipe).contains("COPY docs/stories /opt/cvntrade/docs/stories", "-Dcvntrade.root=/opt/cvntrade");
        String dockerfile = service("console").at("/build/dockerfile").asText();
        Path context = DOCKER.resolve(service("console").at("/build/context").asText());
        assertThat(context.resolve(dockerfile)).exists();
    }

    @Test
    void theCommandsOfThePageAreCommandsOfThisProgram() {
        List<String> lines = text(DOCKER.resolve("README.md"))
                .lines()
                .filter(line -> line.contains(" run --rm console "))
                .map(line -> line.replaceAll(".* run --rm console ", ""))
                .toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) Main.commandLine().parseArgs(line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "compose.yml", "README.md"})
    void eachSaysThatNobodyHasRunIt(String name) {
        assertThat(text(DOCKER.resolve(name))).containsIgnoringCase("untested");
    }
}
