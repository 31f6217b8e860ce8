package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.CompiledJar;
import cvntrade.base.Fingerprint;
import cvntrade.console.web.WebServer;
import cvntrade.features.FeatureSource;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/own-feature.md} does what it says: its class is compiled, packed and run through every command it shows. */
class OwnFeatureTest {
    private static final Path ROOT = Path.of(System.getProperty("cvntrade.root", ".."));

    @TempDir
    static Path work;

    private static String page = "";
    private static Path jar = Path.of("");

    @BeforeAll
    static void theClassOfThePageInAJarAndAMarketToRunItOn() throws IOException {
        page = Files.readString(ROOT.resolve("docs/own-feature.md"));
        String source = block("```java\n(.*?)```");
        String service = block("one class a line:\\s+```\n(.*?)```");
        String serviceFile = block("named in a file, `(.*?)`");
        assertThat(source.lines()).hasSizeLessThanOrEqualTo(15);
        jar = CompiledJar.write(
                work.resolve("day-range.jar"), Map.of(block("`(mine/.*?\\.java)`"), source, serviceFile, service));
        Answer made =
                Answer.of("simulate", "--truth", "null", "--bars", "900", "--cryptos", "2", "--out", path("klines"));
        assertThat(made.exit()).isZero();
    }

    private static String block(String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String path(String name) {
        return work.resolve(name).toString();
    }

    /** A command as it stands on the page, on this test's files. */
    private static Answer asOnThePage(String verb) throws IOException {
        String line = block("\\./cvntrade (" + verb + " .*?)\n");
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ")) words.add(onOurFiles(word));
        return Answer.of(words.toArray(String[]::new));
    }

    private static String onOurFiles(String word) throws IOException {
        if (word.equals("day-range.jar")) return jar.toString();
        if (!word.startsWith("klines/"))
            return word.contains("ada.csv") || word.contains("sweeps/") ? path(word) : word;
        if (word.contains("BTCUSDT")) return path(word);
        try (var files = Files.list(work.resolve("klines"))) {
            return files.filter(file -> !file.getFileName().toString().startsWith("BTC"))
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    @Test
    void itIsListedWithItsLookback() throws IOException {
        Answer answer = asOnThePage("features list");
        assertThat(answer.exit()).isZero();
        int withOneMore = OwnCatalogue.features().size()
                + BtcFeatures.family(20).features().size()
                + 1;
        assertThat(answer.out()).containsPattern("day_range_96 +96 bars").contains(withOneMore + " columns");
    }

    @Test
    void itIsShownWithWhatItReads() throws IOException {
        Answer answer = asOnThePage("features show");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .contains("day-range.jar")
                .contains("96 bars, 24.0 hours")
                .contains("close, high, low")
                .contains("not described by its author");
    }

    @Test
    void theWordsThatThePageAddsAreShown() throws IOException {
        String words = block("can be added:\\s+```\n(.*?)```");
        String source = block("```java\n(.*?)```").replace("coin.close())));", "coin.close()))" + words + ");");
        Path described = CompiledJar.write(
                work.resolve("described.jar"),
                Map.ofEntries(
                        Map.entry("mine/DayRange.java", source),
                        CompiledJar.service(FeatureSource.class, List.of("mine.DayRange"))));
        Answer answer = Answer.of("features", "show", "day_range_96", "--plugins", described.toString());
        assertThat(answer.out())
                .contains("(highest(high, n) - lowest(low, n)) / close; here n = 96")
                .contains("fraction of the close")
                .containsPattern("source +mine\n");
    }

    @Test
    void itIsEnriched() throws IOException {
        Answer answer = asOnThePage("enrich");
        assertThat(answer.exit()).as(answer.error()).isZero();
        List<String> lines = Files.readAllLines(work.resolve("ada.csv"));
        List<String> names = List.of(lines.get(0).split(",", -1));
        assertThat(names).last().isEqualTo("day_range_96");
        int range = names.size() - 1;
        assertThat(lines.get(95).split(",", -1)[range]).isEmpty();
        assertThat(Double.parseDouble(lines.get(96).split(",", -1)[range])).isPositive();
    }

    @Test
    void itIsAudited() throws IOException {
        Answer without =
                Answer.of("audit", "--target", onOurFiles("klines/ADA"), "--btc", path("klines/BTCUSDT-15m.csv.gz"));
        Answer with = asOnThePage("audit");
        assertThat(with.exit()).as(with.error()).isZero();
        assertThat(without.exit()).isZero();
        assertThat(columns(with)).isEqualTo(columns(without) + 1);
    }

    private static int columns(Answer audit) {
        Matcher count = Pattern.compile("USDT +([0-9]+) ").matcher(audit.out());
        assertThat(count.find()).as(audit.out()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    @Test
    void oneThatReadsAheadIsFoundByTheAudit() throws IOException {
        String source = """
                package mine;

                import cvntrade.base.Column;
                import cvntrade.features.*;
                import java.util.*;

                public final class Leak implements FeatureSource, Feature {
                    @Override public List<Feature> features() { return List.of(this); }
                    @Override public String name() { return "tomorrow"; }
                    @Override public String key() { return "tomorrow"; }
                    @Override public int lookbackBars() { return 1; }
                    @Override public Set<CandleColumn> reads() { return Set.of(); }
                    @Override public int referenceDelayBars() { return 0; }
                    @Override public Column on(FeatureInput input) {
                        Column close = input.target().close();
                        int last = close.size() - 1;
                        return Column.generate(close.size(), row -> close.get(Math.min(row + 96, last)) / close.get(row));
                    }
                }
                """;
        Path leak = CompiledJar.write(
                work.resolve("leak.jar"),
                Map.ofEntries(
                        Map.entry("mine/Leak.java", source),
                        CompiledJar.service(FeatureSource.class, List.of("mine.Leak"))));
        Answer answer = Answer.of(
                "audit",
                "--target",
                onOurFiles("klines/ADA"),
                "--btc",
                path("klines/BTCUSDT-15m.csv.gz"),
                "--plugins",
                jar + "," + leak);
        assertThat(answer.exit()).isEqualTo(Main.REFUSED);
        assertThat(answer.out())
                .contains("tomorrow reads at least 96 bars ahead")
                .doesNotContain("day_range_96");
    }

    @Test
    void itStandsInThePlanOfASweep() throws IOException {
        String[] quick = {
            "--rounds", "2", "--depth", "2", "--bins", "8", "--seeds", "2", "--folds", "3", "--audit-cuts", "1",
        };
        List<String> words = new ArrayList<>(List.of("sweep", "--data", path("klines"), "--plugins", jar.toString()));
        words.addAll(List.of("--home", path("home"), "--out", path("sweep")));
        words.addAll(List.of(quick));
        Answer answer = Answer.of(words.toArray(String[]::new));
        assertThat(answer.exit()).as(answer.error()).isZero();
        var plan = new ObjectMapper().readTree(work.resolve("sweep/plan.json").toFile());
        assertThat(plan.path("plugins").path(0).path("plugin").asText()).isEqualTo("day-range.jar");
        assertThat(plan.path("plugins").path(0).path("sha256").asText())
                .isEqualTo(Fingerprint.ofBytes(Files.readAllBytes(jar)));
        assertThat(plan.path("ownColumns").toString()).contains("\"day_range_96\"");
    }

    @Test
    void itStandsOnThePagesOfAConsoleThatWasGivenIt() throws Exception {
        ConsoleCommand console = new ConsoleCommand();
        console.home = work.resolve("home");
        console.plugins.jars = List.of(jar);
        try (WebServer server = WebServer.start(console.site(), 0)) {
            assertThat(body(server, "features?q=day_range")).contains("1 column<", "/feature?q=day_range_96");
            assertThat(body(server, "feature?q=day_range_96"))
                    .contains("96 bars, 24.0 hours", "./cvntrade features show day_range_96 --plugins " + jar);
        }
        assertThat(new NewSweepForm(console.given(), work, List.of()).words(Map.of("name", "first")))
                .contains("--plugins=" + jar, "--home=" + console.home);
    }

    private static String body(WebServer server, String page) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + page))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void thePageShowsEveryCommandThatTakesPlugins() {
        for (String verb :
                List.of("features list", "features show", "enrich", "audit", "preflight", "sweep", "console")) {
            assertThat(block("\\./cvntrade (" + verb + " .*?)\n")).contains("--plugins day-range.jar");
        }
    }

    @Test
    void aJarThatIsNotThereIsNamed() {
        Answer answer = Answer.of("features", "list", "--plugins", path("absent.jar"));
        assertThat(answer.exit()).isEqualTo(Main.UNREADABLE);
        assertThat(answer.error()).contains("a plugin must be a JAR file that can be read", "absent.jar");
    }
}
