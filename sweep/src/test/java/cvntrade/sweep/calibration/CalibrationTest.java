package cvntrade.sweep.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Refusal;
import cvntrade.learning.BoostSettings;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.Progress;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.SweepSettings;
import cvntrade.verdict.Verdict;
import cvntrade.verdict.evidence.MlopsReadiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worlds that are far too short for a verdict, which is what they get: what is tested is the counting and the resuming. */
class CalibrationTest {
    private static final int BARS = 2_600;

    @TempDir
    Path work;

    @Test
    void everyWorldIsJudgedAndCounted() {
        List<World> worlds = calibration(Truth.NULL, 1).run(3, Progress.NONE);
        assertThat(worlds).extracting(World::seed).containsExactly(1L, 2L, 3L);
        assertThat(worlds).extracting(World::planHash).doesNotHaveDuplicates();
        CalibrationReport report = CalibrationReport.of(Truth.NULL, worlds);
        int counted = report.verdicts().values().stream()
                .mapToInt(share -> share.count())
                .sum();
        assertThat(counted).isEqualTo(3);
        assertThat(worlds).extracting(World::verdict).doesNotContain(Verdict.LOCK_CANDIDATE);
        assertThat(report.text()).contains("truth null, 3 worlds").contains("exact 95 % interval");
    }

    @Test
    void finishedWorldsAreNotRunAgain() throws IOException {
        List<World> first = calibration(Truth.NULL, 1).run(1, Progress.NONE);
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(work.resolve("world-1.json"), longAgo);
        List<World> both = calibration(Truth.NULL, 1).run(2, Progress.NONE);
        assertThat(both.get(0)).isEqualTo(first.get(0));
        assertThat(Files.getLastModifiedTime(work.resolve("world-1.json"))).isEqualTo(longAgo);
        assertThat(work.resolve("world-2")).doesNotExist();
    }

    @Test
    void otherSettingsOrAnotherTruthInOneFolderAreRefused() {
        calibration(Truth.NULL, 1).run(1, Progress.NONE);
        assertThatThrownBy(() -> calibration(Truth.NULL, 2).run(1, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("settings.seeds");
        assertThatThrownBy(() -> calibration(Truth.PLANTED, 1).run(1, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("truth: registered=\"null\" now=\"planted\"");
    }

    @Test
    void aDamagedWorldIsRefusedAndNamed() throws IOException {
        calibration(Truth.NULL, 1).run(1, Progress.NONE);
        Files.writeString(work.resolve("world-1.json"), "{\"seed\":1");
        assertThatThrownBy(() -> calibration(Truth.NULL, 1).run(1, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("world-1.json");
    }

    private Calibration calibration(Truth truth, int seeds) {
        SweepSettings settings = new SweepSettings(
                3,
                seeds,
                BoostSettings.parse(Map.of("rounds", "3", "max_depth", "2", "max_bin", "8")),
                SweepSettings.DEFAULT.calibrationParts(),
                SweepSettings.DEFAULT.thinningStep(),
                SweepSettings.DEFAULT.threshold(),
                SweepSettings.DEFAULT.label(),
                SweepSettings.DEFAULT.costs(),
                SweepSettings.DEFAULT.purge(),
                SweepSettings.DEFAULT.ownUnknownShareMax(),
                1,
                1,
                SweepSettings.DEFAULT.gates(),
                SweepSettings.DEFAULT.investigation());
        Sweep.Conditions conditions =
                new Sweep.Conditions(2, MlopsReadiness.NOT_MEASURED, event -> {}, Progress.NONE, new FitClock(() -> 0));
        return new Calibration(
                new Calibration.Setup(truth, BARS, 3, Factors.named("btc_features"), settings, "test"),
                work,
                conditions);
    }
}
