package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.registry.local.LocalRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From a verdict to a served model and back again, as an operator types it. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorsDayTest {
    private static final String COIN = "AAAUSDT";

    @TempDir
    static Path work;

    @BeforeAll
    static void aSweepThatMayBeLocked() {
        SmallSweep.lockable(work.resolve("market"), work.resolve("sweep"), work.resolve("home"));
    }

    @Test
    @Order(1)
    void trainingRegistersAModelForEveryCoinAndTheSameModelOnce() throws IOException {
        JsonNode versions = json(cvntrade("train", sweep(), "--variant=none", "--why=fallback", "--json"));
        assertThat(versions).hasSize(3);
        assertThat(versions.at("/0/btc").asBoolean()).isFalse();
        cvntrade("train", sweep(), "--variant=none", "--why=again", "--cryptos=" + COIN);
        cvntrade("train", sweep(), "--variant=btc_full", "--why=winner", "--cryptos=" + COIN);
        assertThat(json(cvntrade("registry", "list", "--json"))).hasSize(4);
    }

    @Test
    @Order(2)
    void aBtcModelWaitsForFallbackDryRunAndDecision() {
        assertRefused("must have a fallback", "registry", "promote", COIN, "--version=2", "--why=x");
        assertRefused("must have a fallback", "registry", "promote", COIN, "--version=2", "--dry-run");
        cvntrade("registry", "promote", COIN, "--version=1", "--as=champion_btc_blind", "--why=fallback");
        assertRefused("shadow=none", "registry", "promote", COIN, "--version=2", "--why=x");
        assertThat(cvntrade("shadow", COIN, data(), "--why=dry").out()).contains("passed version 1 (none)");
        assertRefused("decision=none", "registry", "promote", COIN, "--version=2", "--why=x");
        assertThat(cvntrade("decide", "lock", sweep(), "--variant=btc_full", "--why=good")
                        .out())
                .contains("+ CVN_BTC_FEATURES_SET=full");
        assertRefused("decided on already", "decide", "abandon", sweep(), "--why=x");
        assertThat(cvntrade("registry", "promote", COIN, "--version=2", "--dry-run")
                        .out())
                .contains("nothing forbids to promote AAAUSDT version 2 as champion");
        cvntrade("registry", "promote", COIN, "--version=2", "--why=locked");
    }

    @Test
    @Order(3)
    void theFiguresOfTheHomeNameChampionFallbackAndItsPurge() {
        cvntrade("import", work.resolve("market").toString());
        assertThat(figures())
                .contains(
                        "cvntrade_champion_version{alias=\"champion\",symbol=\"AAAUSDT\"} 2.0\n",
                        "cvntrade_champion_version{alias=\"champion_btc_blind\",symbol=\"AAAUSDT\"} 1.0\n",
                        "cvntrade_champion_btc{symbol=\"AAAUSDT\"} 1.0\n",
                        "cvntrade_fallback_present{symbol=\"AAAUSDT\"} 1.0\n",
                        "cvntrade_btc_purge_bars_configured{config=\"AAAUSDT\"} 20.0\n",
                        "cvntrade_btc_purge_bars_measured{config=\"AAAUSDT\"} 20.0\n",
                        "cvntrade_sweeps{verdict=\"LOCK_CANDIDATE\"} 1.0\n",
                        "cvntrade_home_readable{part=\"registry\"} 1.0\n",
                        "cvntrade_chain_verified 1.0\n");
    }

    @Test
    @Order(4)
    void theChampionIsServedWithItsOwnColumnsAndTheFallbackAfterARollback() throws IOException {
        JsonNode before = json(cvntrade("predict", COIN, data(), "--json"));
        assertThat(before.path("version").asInt()).isEqualTo(2);
        assertThat(before.path("stale_bars").asInt()).isPositive();
        assertRefused("live use needs a reviewed deployment", "predict", COIN, data(), "--live");
        cvntrade("registry", "review", COIN, "--version=2", "--why=board");
        cvntrade("predict", COIN, data(), "--live");
        cvntrade("registry", "rollback", COIN, "--why=drift");
        JsonNode after = json(cvntrade("predict", COIN, data(), "--json"));
        assertThat(after.path("version").asInt()).isEqualTo(1);
        assertThat(after.path("score")).isNotEqualTo(before.path("score"));
        Path table = work.resolve("predictions.csv");
        Path figures = work.resolve("predict-AAA.prom");
        cvntrade("predict", COIN, data(), "--version=2", "--out=" + table, "--metrics=" + figures);
        assertThat(Files.readString(figures))
                .contains("cvntrade_run_predict_answers{run=\"predict-AAA\",symbol=\"AAAUSDT\"} 9000.0\n")
                .contains("cvntrade_run_predict_stale_bars{run=\"predict-AAA\",symbol=\"AAAUSDT\"} "
                        + before.path("stale_bars").asInt() + ".0\n")
                .contains("cvntrade_run_predict_answer_seconds{");
        assertThat(Files.readAllLines(table))
                .hasSize(9_001)
                .last()
                .asString()
                .contains(before.path("score").asText());
    }

    @Test
    @Order(5)
    void aByteThatChangedIsFoundAndNotServed() throws IOException {
        assertThat(cvntrade("registry", "verify").out()).contains("whole  " + COIN);
        Path trees;
        try (Stream<Path> files = Files.walk(work.resolve("home/registry/models"))) {
            trees = files.filter(file -> file.endsWith("model.ubj"))
                    .filter(file -> isFallback(file))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(trees);
        bytes[bytes.length / 2] ^= 1;
        Files.write(trees, bytes);
        assertRefused("hash must be the registered one", "registry", "verify");
        assertThat(figures()).contains("cvntrade_chain_verified 0.0\n", "cvntrade_chain_problems 1.0\n");
        assertRefused("hash must be the registered one", "predict", COIN, data());
        assertRefused("hash must be the registered one", "registry", "rollback", COIN, "--why=x");
    }

    @Test
    @Order(6)
    void aVerdictThatIsNotWhatItsTableComesToCannotBeDecidedOn() throws IOException {
        Path verdict = work.resolve("sweep/verdict.json");
        String text = Files.readString(verdict);
        Files.writeString(verdict, text.replace("\"btc_full\"", "\"btc_min\""));
        assertRefused("must be what its table comes to", "decide", "lock", sweep(), "--supersede", "--why=x");
        Files.writeString(verdict, text);
        assertRefused("lockable=", "decide", "lock", sweep(), "--variant=btc_full_purge0", "--supersede", "--why=x");
    }

    @Test
    @Order(7)
    void aLaterSweepIsLaidOverWhatWasLockedAndItsBaselineIsNot() throws IOException {
        cvntrade("decide", "lock", sweep(), "--variant=btc_min", "--supersede", "--why=smaller");
        cvntrade(
                "sweep",
                data(),
                "--out=" + work.resolve("later"),
                "--rounds=3",
                "--bins=16",
                "--depth=2",
                "--seeds=1",
                "--folds=3",
                "--audit-cuts=2",
                "--no-investigate");
        JsonNode plan =
                new ObjectMapper().readTree(work.resolve("later/plan.json").toFile());
        assertThat(plan.at("/baseEnvironment/CVN_BTC_FEATURES_SET").asText()).isEqualTo("min");
        for (JsonNode variant : plan.path("variants")) {
            JsonNode environment = variant.path("environment");
            if (variant.path("variant").asText().equals("none")) {
                assertThat(environment).hasSize(1);
                assertThat(environment.path("CVN_BTC_FEATURES_ENABLED").asText())
                        .isEqualTo("0");
            } else {
                assertThat(environment.path("CVN_BTC_FEATURES_SET").asText())
                        .isEqualTo(
                                variant.path("variant").asText().startsWith("btc_full")
                                        ? "full"
                                        : variant.path("variant").asText().substring(4));
            }
        }
    }

    private static boolean isFallback(Path trees) {
        try {
            return json(cvntrade("registry", "list", "--json")).findParents("aliases").stream()
                    .filter(version -> version.path("symbol").asText().equals(COIN)
                            && version.path("version").asInt() == 1)
                    .anyMatch(version ->
                            trees.toString().contains(version.path("id").asText()));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static String figures() {
        return new HomeMetrics(
                        work.resolve("home"),
                        new SweepPages(List.of(work.resolve("sweep"))),
                        () -> LocalRegistry.in(work.resolve("home")),
                        new VersionFiles(Clock.systemUTC()),
                        new DriftHistories(work.resolve("home")))
                .now()
                .text();
    }

    private static String sweep() {
        return work.resolve("sweep").toString();
    }

    private static String data() {
        return "--data=" + work.resolve("market");
    }

    private static JsonNode json(Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.out());
    }

    private static Answer cvntrade(String... words) {
        Answer answer = asked(words);
        assertThat(answer.exit()).as(answer.error()).isZero();
        return answer;
    }

    private static void assertRefused(String because, String... words) {
        Answer answer = asked(words);
        assertThat(answer.exit()).as(answer.out() + answer.error()).isEqualTo(1);
        assertThat(answer.error()).contains(because);
    }

    private static Answer asked(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--home=" + work.resolve("home"));
        return Answer.of(all.toArray(String[]::new));
    }
}
