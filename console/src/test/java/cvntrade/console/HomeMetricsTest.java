package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.metrics.Label;
import cvntrade.registry.local.LocalRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home as Prometheus is told of it. */
class HomeMetricsTest {
    @TempDir
    Path work = Path.of("");

    private Path home = Path.of("");
    private HomeMetrics metrics = figures(home);

    private HomeMetrics figures(Path home) {
        return new HomeMetrics(
                home,
                new SweepPages(List.of(work.resolve("sweeps"))),
                () -> LocalRegistry.in(home),
                new VersionFiles(Clock.systemUTC()),
                new DriftHistories(home));
    }

    @BeforeEach
    void aHomeWithCandles() {
        home = work.resolve("home");
        SmallSweep.market(work.resolve("market"), 7);
        assertThat(Answer.of("import", work.resolve("market").toString(), "--home=" + home)
                        .exit())
                .isZero();
        metrics = figures(home);
    }

    private String text() {
        return metrics.now().text();
    }

    @Test
    void theStoreIsToldBySeries() {
        assertThat(text())
                .contains(
                        "cvntrade_store_series 4.0\n",
                        "cvntrade_store_series_readable{symbol=\"BTCUSDT\"} 1.0\n",
                        "cvntrade_store_revisions_waiting{symbol=\"BTCUSDT\"} 0.0\n",
                        "cvntrade_quality_findings{rule=\"gap\",symbol=\"BTCUSDT\"} ",
                        "cvntrade_symbols_left_out 0.0\n",
                        "cvntrade_cache_entries 0.0\n");
    }

    @Test
    void theDelayOfBtcIsMeasuredOnItsOwnGrid() {
        assertThat(text())
                .contains(
                        "cvntrade_btc_purge_bars_configured{config=\"default\"} 20.0\n",
                        "cvntrade_btc_purge_bars_measured{config=\"default\"} 20.0\n");
    }

    @Test
    void aDamagedSeriesIsAFigureAndTakesNoOtherWithIt() throws IOException {
        text();
        Files.writeString(home.resolve("store/BTCUSDT-15m.parquet"), "no candles");
        assertThat(text())
                .contains("cvntrade_store_series_readable{symbol=\"BTCUSDT\"} 0.0\n")
                .contains("cvntrade_store_series_readable{symbol=\"AAAUSDT\"} 1.0\n")
                .contains("cvntrade_home_readable{part=\"registry\"} 1.0\n")
                .doesNotContain("cvntrade_store_candles{symbol=\"BTCUSDT\"}", "btc_purge_bars_measured");
    }

    @Test
    void symbolsBeyondTheNumberThatIsShownAreCounted() throws IOException {
        int all = Label.SYMBOL.valuesMax() + 3;
        for (int i : IntStream.range(0, all - 4).toArray())
            Files.writeString(home.resolve("store/ZZ" + i + "-15m.parquet"), "");
        assertThat(text()).contains("cvntrade_store_series " + all + ".0\n", "cvntrade_symbols_left_out 3.0\n");
    }

    /** Facts as processes leave them, without any process. */
    private void run(String id, String... facts) throws IOException {
        Path folder = Files.createDirectories(home.resolve("jobs").resolve(id).resolve("1"));
        Files.writeString(
                home.resolve("jobs").resolve(id).resolve("job.json"),
                "{\"id\": \"" + id + "\", \"subject\": \"/" + id
                        + "\", \"runs\": [{\"words\": [\"sweep\"], \"folder\": \"/\","
                        + " \"environment\": {}, \"who\": \"anna\", \"at\": \"2024-01-01T00:00:00Z\"}]}");
        Files.writeString(folder.resolve("began.json"), "{\"at\": \"2024-01-01T00:00:01Z\"}");
        for (String exit : facts)
            Files.writeString(
                    folder.resolve("exit.json"), "{\"at\": \"2024-01-01T00:00:02Z\", \"code\": " + exit + "}");
    }

    @Test
    void jobsAreCountedByWhatBecameOfTheirLastRun() throws IOException {
        assertThat(text())
                .contains("cvntrade_jobs{outcome=\"lost\"} 0.0\n", "cvntrade_home_readable{part=\"jobs\"} 1.0\n");
        run("done", "0");
        run("refused", "1");
        run("unreadable", "2");
        run("defect", "3");
        run("stopped", "143");
        run("lost");
        assertThat(text())
                .contains(
                        "cvntrade_jobs{outcome=\"done\"} 1.0\n",
                        "cvntrade_jobs{outcome=\"failed\"} 2.0\n",
                        "cvntrade_jobs{outcome=\"lost\"} 1.0\n",
                        "cvntrade_jobs{outcome=\"queued\"} 0.0\n",
                        "cvntrade_jobs{outcome=\"refused\"} 1.0\n",
                        "cvntrade_jobs{outcome=\"running\"} 0.0\n",
                        "cvntrade_jobs{outcome=\"stopped\"} 1.0\n");
        Files.writeString(home.resolve("jobs/done/job.json"), "{");
        assertThat(text())
                .contains("cvntrade_home_readable{part=\"jobs\"} 0.0\n")
                .doesNotContain("cvntrade_jobs{");
    }

    @Test
    void aSweepIsCountedByItsVerdictAndAnUnfinishedOneByItsCells() throws IOException {
        Path sweep = work.resolve("sweeps/first");
        assertThat(SmallSweep.run(work.resolve("market"), sweep, home).exit()).isZero();
        String verdict = JudgedSweep.in(sweep).verdict().path("verdict").asText();
        assertThat(text())
                .contains(
                        "cvntrade_sweeps{verdict=\"" + verdict + "\"} 1.0\n", "cvntrade_sweeps{verdict=\"none\"} 0.0\n")
                .contains("cvntrade_unfinished_sweep_cells_planned 0.0\n")
                .doesNotContain("last_step_timestamp");

        byte[] written = Files.readAllBytes(sweep.resolve("verdict.json"));
        Files.delete(sweep.resolve("verdict.json"));
        long cells;
        try (Stream<Path> files = Files.walk(sweep.resolve("cells"))) {
            cells = files.filter(Files::isRegularFile).count();
        }
        assertThat(text())
                .contains(
                        "cvntrade_sweeps{verdict=\"none\"} 1.0\n",
                        "cvntrade_unfinished_sweep_cells_done " + cells + ".0\n",
                        "cvntrade_unfinished_sweep_cells_planned " + cells + ".0\n",
                        "cvntrade_unfinished_sweep_last_step_timestamp_seconds ");

        Files.writeString(
                sweep.resolve("verdict.json"),
                new String(written, StandardCharsets.UTF_8).replace("\"" + verdict + "\"", "\"ANYTHING\""));
        assertThat(text())
                .contains("cvntrade_sweeps{verdict=\"unreadable\"} 1.0\n")
                .doesNotContain("ANYTHING");
    }
}
