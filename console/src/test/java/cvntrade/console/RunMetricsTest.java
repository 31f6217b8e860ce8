package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Refusal;
import cvntrade.console.metrics.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that a command leaves for node-exporter. */
class RunMetricsTest {
    @TempDir
    Path work = Path.of("");

    private String left(String name) throws IOException {
        try (Stream<Path> files = Files.list(work.resolve("textfile"))) {
            assertThat(files).as("nothing half-written beside it").hasSize(1);
        }
        return Files.readString(work.resolve("textfile").resolve(name));
    }

    @Test
    void aSweepLeavesItsCellsFitsAndTimes() throws IOException {
        SmallSweep.market(work.resolve("market"), 7);
        Path file = work.resolve("textfile/nightly.prom");
        Answer sweep = SmallSweep.run(
                work.resolve("market"), work.resolve("sweep"), work.resolve("home"), "--metrics=" + file);
        assertThat(sweep.exit()).as(sweep.error()).isZero();
        assertThat(left("nightly.prom"))
                .contains(
                        "cvntrade_run_exit_code{command=\"sweep\",run=\"nightly\"} 0.0\n",
                        "cvntrade_run_refused{command=\"sweep\",reason=\"audit\",run=\"nightly\"} 0.0\n",
                        "cvntrade_run_finished_timestamp_seconds{command=\"sweep\",run=\"nightly\"} ")
                .containsPattern("cvntrade_run_sweep_cells\\{run=\"nightly\"} [1-9]")
                .containsPattern("cvntrade_run_sweep_fits\\{run=\"nightly\"} [1-9]")
                .containsPattern("cvntrade_run_sweep_fit_seconds\\{run=\"nightly\"} [0-9.E-]*[1-9]");

        Answer refused = SmallSweep.run(
                work.resolve("market"),
                work.resolve("sweep"),
                work.resolve("home"),
                "--thinning=5",
                "--metrics=" + file);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(left("nightly.prom"))
                .contains(
                        "cvntrade_run_exit_code{command=\"sweep\",run=\"nightly\"} 1.0\n",
                        "cvntrade_run_refused{command=\"sweep\",reason=\"plan_mismatch\",run=\"nightly\"} 1.0\n",
                        "cvntrade_run_refused{command=\"sweep\",reason=\"audit\",run=\"nightly\"} 0.0\n")
                .doesNotContain("sweep_cells", "NaN");
    }

    @Test
    void aFetchThatIsRefusedNothingLeavesItsFileToo() throws IOException {
        Answer unreadable = Answer.of(
                "fetch",
                "--symbols=ADAUSDT",
                "--from=yesterday",
                "--dry-run",
                "--home=" + work.resolve("home"),
                "--metrics=" + work.resolve("textfile/fetch.prom"));
        assertThat(unreadable.exit()).isEqualTo(2);
        assertThat(left("fetch.prom")).contains("cvntrade_run_exit_code{command=\"fetch\",run=\"fetch\"} 2.0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures.txt", ".prom", "a b.prom", ".hidden.prom", "\u00e9.prom"})
    void aNameThatNodeExporterOrAQueryWouldTripOverIsRefusedBeforeAnyWork(String name) {
        RunMetrics metrics = new RunMetrics();
        metrics.file = work.resolve(name);
        assertThatThrownBy(() -> metrics.around("sweep", () -> {
                    throw new AssertionError("no work may be done");
                }))
                .hasMessageContaining("must be named NAME.prom");
    }

    @Test
    void theRefusalIsToldAlthoughTheFileCannotBeWritten() throws IOException {
        RunMetrics metrics = new RunMetrics();
        metrics.file = Files.writeString(work.resolve("file"), "in the way").resolve("run.prom");
        Refusal refusal = new Refusal(Refusal.Reason.AUDIT, "refused");
        assertThatThrownBy(() -> metrics.around("sweep", () -> {
                    throw refusal;
                }))
                .isSameAs(refusal)
                .satisfies(told -> assertThat(told.getSuppressed()).hasSize(1));
    }

    @Test
    void everyReasonOfARefusalIsALabelsValue() {
        assertThat(Label.REASON.valuesMax()).isEqualTo(Refusal.Reason.values().length);
    }
}
