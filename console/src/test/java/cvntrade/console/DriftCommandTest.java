package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The watch over a model that was trained on the first 14 of 21 weeks. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DriftCommandTest {
    private static final String COIN = "AAAUSDT";

    @TempDir
    static Path work;

    @BeforeAll
    static void aModelOnHalfOfAMarket() {
        assertThat(Answer.of("simulate", "--truth=null", "--bars=14200", "--cryptos=3", "--out=" + market())
                        .exit())
                .isZero();
        cvntrade(
                "sweep",
                "--data=" + market(),
                "--out=" + work.resolve("sweep"),
                "--no-cache",
                "--no-investigate",
                "--rounds=3",
                "--bins=16",
                "--depth=2",
                "--seeds=1",
                "--folds=3",
                "--audit-cuts=2");
        cvntrade(
                "train",
                work.resolve("sweep").toString(),
                "--variant=btc_full",
                "--cryptos=" + COIN,
                "--to=2022-04-10",
                "--why=watched");
    }

    @Test
    @Order(1)
    void everyWholeWeekSinceTrainingIsJudgedAndTheTrainingSpanIsKept() throws IOException {
        JsonNode json = new ObjectMapper().readTree(run("--json").out());
        assertThat(json.path("weeks")).hasSizeGreaterThan(4);
        assertThat(json.at("/weeks/0/begin").asText()).isEqualTo("2022-04-11T00:00:00Z");
        // Four signals of six columns, and the correlation.
        assertThat(json.at("/weeks/0/findings")).hasSize(25);
        assertThat(kept()).hasSize(1);
    }

    @Test
    @Order(2)
    void theKeptSpanGivesTheSameWeeksWithoutTheCandlesOfThen() throws IOException {
        String whole = run("--json").out();
        Path later = work.resolve("later");
        Files.createDirectories(later);
        for (String symbol : List.of(COIN, "BTCUSDT")) {
            Files.write(
                    later.resolve(symbol + "-15m.csv"), since(market().resolve(symbol + "-15m.csv.gz"), "2022-03-20"));
        }
        assertThat(run(later, "--json").out()).isEqualTo(whole);
    }

    @Test
    @Order(3)
    void statusAndExplainSayWhatRunHasFound() {
        assertThat(cvntrade("drift", "status").out())
                .contains(COIN + " version 1")
                .contains("weeks since training");
        Answer explained = cvntrade("drift", "explain", "btc_return_1h", "--model=" + COIN, "--version=1");
        assertThat(explained.out())
                .contains("2022-04-11")
                .contains("distribution")
                .contains("spread");
        assertThat(cvntrade("drift", "explain", "BTCUSDT", "--model=" + COIN, "--version=1")
                        .out())
                .contains("correlation");
        Answer misspelt = asked("drift", "explain", "btc_return_2h", "--model=" + COIN, "--version=1");
        assertThat(misspelt.exit()).isEqualTo(2);
        assertThat(misspelt.error()).contains("did you mean btc_return_1h");
        assertThat(cvntrade("drift", "status", "--require-ok").exit()).isZero();
    }

    @Test
    @Order(4)
    void otherColumnsAndAChangedSpanAreRefused() throws IOException {
        Answer others = asked(
                "drift", "run", "--model=" + COIN, "--version=1", "--data=" + market(), "--columns=btc_return_1h");
        assertThat(others.exit()).isEqualTo(2);
        assertThat(others.error()).contains("the columns of a watch must stay the same");
        Path span = kept().get(0);
        Files.writeString(span, Files.readString(span).replaceFirst("\n164[0-9]+,", "\n1640000700000,"));
        Answer changed = asked("drift", "run", "--model=" + COIN, "--version=1", "--data=" + market());
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.error()).contains("a kept training span must have the hash in its name");
        Files.delete(span);
    }

    @Test
    @Order(5)
    void candlesThatAreNotThoseOfTheTrainingAreRefused() {
        Path other = work.resolve("other");
        cvntrade("simulate", "--truth=null", "--bars=14200", "--cryptos=3", "--seed=99", "--out=" + other);
        Answer answer = asked("drift", "run", "--model=" + COIN, "--version=1", "--data=" + other);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.error()).contains("the training window must have the values that the model was trained on");
    }

    /** Each served from its own lookback of bars, as a live caller has them; the replay computes all of them in one go. */
    @Test
    @Order(6)
    void rowsThatWereServedAreThoseOfTheWholeHistoryToTheBit() throws IOException {
        Path rows = work.resolve("served.csv");
        String[] predict = {
            "predict", COIN, "--version=1", "--data=" + market(), "--keep-rows=" + rows, "--keep-rows-most=300"
        };
        cvntrade(predict);
        assertThat(Files.readAllLines(rows)).hasSize(2);
        String first = Files.readString(rows);
        cvntrade(predict);
        assertThat(rows).hasContent(first);
        String[] replay = {"drift", "replay", "--model=" + COIN, "--version=1", "--data=" + market(), "--rows=" + rows};
        assertThat(cvntrade(replay).out()).contains("1 rows of").contains("0 values differ");
        List<String> every = new ArrayList<>(List.of(predict));
        every.add("--out=" + work.resolve("predictions.csv"));
        cvntrade(every.toArray(String[]::new));
        assertThat(Files.readAllLines(rows)).hasSizeBetween(151, 301);
        cvntrade(replay);
        Path other = work.resolve("other");
        replay[4] = "--data=" + other;
        Answer differs = asked(replay);
        assertThat(differs.exit()).isEqualTo(1);
        assertThat(differs.error()).contains("served rows must be those of the candles");
        assertThat(differs.out()).contains("served=").contains("now=");
    }

    private static List<String> since(Path gz, String day) throws IOException {
        long from = Instant.parse(day + "T00:00:00Z").toEpochMilli();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gz)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !Character.isDigit(line.charAt(0)) || Long.parseLong(line.split(",", 2)[0]) >= from)
                    .toList();
        }
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(work.resolve("home/drift"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("training-"))
                    .toList();
        }
    }

    private static Answer run(String... more) {
        return run(market(), more);
    }

    private static Answer run(Path data, String... more) {
        List<String> words =
                new ArrayList<>(List.of("drift", "run", "--model=" + COIN, "--version=1", "--data=" + data));
        words.addAll(List.of(more));
        return cvntrade(words.toArray(String[]::new));
    }

    private static Path market() {
        return work.resolve("market");
    }

    private static Answer cvntrade(String... words) {
        Answer answer = asked(words);
        assertThat(answer.exit()).as(answer.error()).isZero();
        return answer;
    }

    private static Answer asked(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        if (!words[0].equals("simulate")) all.add("--home=" + work.resolve("home"));
        return Answer.of(all.toArray(String[]::new));
    }
}
