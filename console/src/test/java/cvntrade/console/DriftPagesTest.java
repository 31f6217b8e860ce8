package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.DurableFile;
import cvntrade.serving.drift.DriftHistory;
import cvntrade.serving.drift.DriftJson;
import cvntrade.serving.drift.DriftState;
import cvntrade.serving.drift.Finding;
import cvntrade.serving.drift.Reading;
import cvntrade.serving.drift.Signal;
import cvntrade.serving.drift.WeekReport;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watch has left in a home, on pages. */
class DriftPagesTest {
    private static final String EVIL = "<script>alert(1)</script>";
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2024-01-08T00:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private OpenConsole console;

    @BeforeEach
    void start() {
        console = new OpenConsole(folder);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private static Finding finding(String column, Signal signal, double effect, DriftState state) {
        double p = state == DriftState.OK ? 0.5 : 0.001;
        return new Finding(new Reading(column, signal, effect / 10, effect, 1e-9, p), p, state != DriftState.OK, state);
    }

    /** One column drifts in its mean, one is broken in the last week, one is well. */
    private static DriftHistory drifting(String symbol) {
        return new DriftHistory(
                symbol,
                2,
                "id-of-" + symbol,
                "2022-01-01T00:00:00Z",
                "2023-12-31T23:45:00Z",
                List.of(
                        new WeekReport(
                                FIRST,
                                List.of(
                                        finding("btc_return_1h", Signal.MEAN, 4.5, DriftState.WATCH),
                                        finding("btc_vol", Signal.MEAN, 0.2, DriftState.OK),
                                        finding("rsi_14", Signal.SPREAD, Double.NaN, DriftState.OK)),
                                Map.of()),
                        new WeekReport(
                                SECOND,
                                List.of(
                                        finding(
                                                "btc_return_1h",
                                                Signal.MEAN,
                                                Double.POSITIVE_INFINITY,
                                                DriftState.ALERT),
                                        finding("btc_return_1h", Signal.DISTRIBUTION, 0.1, DriftState.OK),
                                        finding("rsi_14", Signal.SPREAD, -0.4, DriftState.OK)),
                                Map.of("btc_vol", "infinite " + EVIL))));
    }

    private Path keep(String symbol, String text) throws Exception {
        Path model = Files.createDirectories(folder.resolve("home/drift/" + symbol + "/id-of-" + symbol));
        return Files.writeString(model.resolve("weeks.json"), text);
    }

    @Test
    void aBrokenColumnAndABrokenCryptoStandBesideThoseThatCanBeRead() throws Exception {
        keep("AAAUSDT", DriftJson.write(drifting("AAAUSDT")));
        keep("BBBUSDT", "{\"weeks\": 3");
        keep("CCCUSDT", DriftJson.write(drifting("DDDUSDT")));

        HttpResponse<String> list = console.get("drift");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains("AAAUSDT/2", "class=\"bad\"><span>alert</span></td>")
                .contains("BBBUSDT/id-of-BBBUSDT", "a history of drift must be as it was written")
                .contains("a history must lie in the folder of its model")
                .contains("btc_vol", "infinite &lt;script&gt;")
                .doesNotContain(EVIL);
        Answer status = Answer.of("drift", "status", "--require-ok", "--home=" + console.command.home);
        assertThat(status.exit()).isEqualTo(2);
        assertThat(status.out()).contains("AAAUSDT version 2", "BBBUSDT/id-of-BBBUSDT: BROKEN");
        assertThat(status.error()).contains("every history of drift must be readable");
        assertThat(Answer.of("drift", "status", "--json", "--home=" + console.command.home)
                        .out())
                .contains("\"state\" : \"broken\"");
        // The broken ones lie there as files only; the overview shows them and what is open.
        assertThat(console.get("").body())
                .contains("Open alerts and watches", "btc_return_1h", "BBBUSDT/id-of-BBBUSDT")
                .contains("No model is registered");
    }

    @Test
    void aHistoryIsReadOnceForEachStateOfItsFileAndABrokenOneEachTime() throws Exception {
        Path kept = keep("AAAUSDT", DriftJson.write(drifting("AAAUSDT")));
        Path broken = keep("BBBUSDT", "{\"weeks\": 3");
        DriftHistories histories = new DriftHistories(console.command.home);
        List<WatchedHistory> first = histories.all();
        assertThat(first).hasSize(2);
        assertThat(histories.all().get(0)).as("not read again").isSameAs(first.get(0));
        assertThat(histories.all().get(1)).isNotSameAs(first.get(1));
        DurableFile.write(kept, DriftJson.write(drifting("CCCUSDT")));
        DurableFile.write(broken, DriftJson.write(drifting("BBBUSDT")));
        assertThat(histories.all().get(0).trouble()).contains("must lie in the folder of its model");
        assertThat(histories.all().get(1).history()).isPresent();
        Files.delete(kept);
        assertThat(histories.all()).extracting(WatchedHistory::symbol).containsExactly("BBBUSDT");
    }

    @Test
    void aModelShowsEachColumnWithItsSignalsAndEachWeek() throws Exception {
        keep("AAAUSDT", DriftJson.write(drifting("AAAUSDT")));
        HttpResponse<String> model = console.get("drift/model?q=AAAUSDT%2F2");
        assertThat(model.statusCode()).isEqualTo(200);
        assertThat(model.body())
                .contains("Mean, σ", "+Infinity", "p corrected", "2024-01-08", "infinite &lt;script&gt;")
                .contains(
                        "<svg class=\"chart broad\" role=\"img\"",
                        "<svg class=\"chart slim\" role=\"img\"",
                        "class=\"alert\"")
                .contains("drift replay --model AAAUSDT --version 2")
                .doesNotContain("style=", EVIL);
    }

    @Test
    void aColumnShowsWhatExplainSaysAndLeadsToTheRunbook() throws Exception {
        keep("AAAUSDT", DriftJson.write(drifting("AAAUSDT")));
        HttpResponse<String> column = console.get("drift/column?q=AAAUSDT%2F2%2Fbtc_return_1h");
        assertThat(column.statusCode()).isEqualTo(200);
        assertThat(column.body())
                .contains("Effect: mean", "What drift explain says", "drift explain btc_return_1h --model AAAUSDT");
        assertThat(console.get("drift/column?q=AAAUSDT%2F2%2Fbtc_vol").body()).contains("BROKEN", "infinite");
        assertThat(console.get("drift/column?q=AAAUSDT%2F2%2Fnothing").statusCode())
                .isEqualTo(422);
        assertThat(console.get("runbook?q=runbook_btc_features_drift").body()).contains("registry rollback");
        assertThat(console.get("runbook").body())
                .contains("<a href=\"/runbook?q=CvntradeChainBroken\">CvntradeChainBroken</a>");
        for (String other : List.of("..%2F..%2Fweb%2Fconsole.css", "nothing", "a.b"))
            assertThat(console.get("runbook?q=" + other).statusCode()).isEqualTo(422);
    }

    @Test
    void aRunbookIsReadAsAPageAndNotAsItsSource() throws Exception {
        assertThat(console.get("runbook?q=runbook_btc_features_drift").body())
                .contains("<ol>\n<li><code>", "<ul>\n<li><code>")
                .contains("data-label=\"most likely\"><span>the coin no longer follows");
        assertThat(console.get("runbook?q=CvntradeChainBroken").body())
                .contains("<h1>CvntradeChainBroken</h1>", "<h2>First look</h2>", "<code>registry verify</code>")
                .contains("<pre>./cvntrade registry verify");
        Pattern links = Pattern.compile("/runbook\\?q=(\\w+)");
        Set<String> all = links.matcher(console.get("runbook").body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(20);
        for (String name : all) {
            HttpResponse<String> page = console.get("runbook?q=" + name);
            assertThat(page.statusCode()).as(name).isEqualTo(200);
            String words = page.body().replaceAll("(?s)<pre>.*?</pre>|<code>.*?</code>", "");
            assertThat(words)
                    .as(name)
                    .doesNotContain("](", "`", "# ", "<p>- ", " - ", "| ", "---")
                    .doesNotContainPattern("\\b[1-9]\\. ");
        }
    }

    /** As a reader would paste them: each is a command of this program, and means the home that is shown. */
    @Test
    void theCommandsOfAllPagesMeanThisHome() throws Exception {
        keep("AAAUSDT", DriftJson.write(drifting("AAAUSDT")));
        console.command.registryAt.name = "other";
        for (String path : List.of("drift", "drift/model?q=AAAUSDT%2F2", "data", "doctor", "registry", "")) {
            String body = console.get(path).body();
            List<String> commands = Pattern.compile("<code>(\\./cvntrade [^<]*)</code>")
                    .matcher(body)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(commands)
                    .as(path)
                    .isNotEmpty()
                    .allMatch(words -> words.contains(" --home " + console.command.home));
            for (String words : commands)
                Main.commandLine()
                        .parseArgs(words.substring("./cvntrade ".length()).split(" ", -1));
        }
        assertThat(console.get("data").body()).contains("./cvntrade import DIR --home " + console.command.home);
        console.command.registryAt.server = "http://models:5000";
        String registry = new PastedCommand(console.command.given()).apply("./cvntrade registry list");
        assertThat(registry).endsWith("--registry http://models:5000 --registry-name other");
        assertThat(new PastedCommand(console.command.given()).apply("./cvntrade features list"))
                .isEqualTo("./cvntrade features list");
        String given =
                "./cvntrade sweep --home=elsewhere --registry=http://others:5000 --registry-name=third --out=sweeps/first";
        assertThat(new PastedCommand(console.command.given()).apply(given))
                .as("given already")
                .isEqualTo(given);
        assertThat(new PastedCommand(new ConsoleCommand().given()).apply("./cvntrade registry list"))
                .isEqualTo("./cvntrade registry list");
    }

    @Test
    void prometheusIsToldOfColumnsByStateAndOfTheLastRun() throws Exception {
        Path kept = keep("AAAUSDT", DriftJson.write(drifting("AAAUSDT")));
        Files.setLastModifiedTime(kept, java.nio.file.attribute.FileTime.from(SECOND));
        keep("BBBUSDT", "{\"weeks\": 3");
        assertThat(console.get("metrics").body())
                .contains(
                        "cvntrade_drift_columns{state=\"alert\",symbol=\"AAAUSDT\"} 1.0\n",
                        "cvntrade_drift_columns{state=\"broken\",symbol=\"AAAUSDT\"} 1.0\n",
                        "cvntrade_drift_columns{state=\"ok\",symbol=\"AAAUSDT\"} 1.0\n",
                        "cvntrade_drift_columns{state=\"watch\",symbol=\"AAAUSDT\"} 0.0\n",
                        "cvntrade_drift_last_run_timestamp_seconds{symbol=\"AAAUSDT\"} 1.704672E9\n",
                        "cvntrade_drift_readable{symbol=\"AAAUSDT\"} 1.0\n",
                        "cvntrade_drift_readable{symbol=\"BBBUSDT\"} 0.0\n",
                        "cvntrade_home_readable{part=\"drift\"} 1.0\n")
                .doesNotContain("cvntrade_drift_columns{state=\"ok\",symbol=\"BBBUSDT\"}");
    }
}
