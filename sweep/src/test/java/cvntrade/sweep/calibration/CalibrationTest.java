package cvntrade.sweep.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cvntrade.base.Refusal;
import cvntrade.learning.BoostSettings;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.Progress;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.investigation.Cause;
import cvntrade.sweep.plan.InvestigationSettings;
import cvntrade.sweep.plan.SweepSettings;
import cvntrade.verdict.Verdict;
import cvntrade.verdict.evidence.MlopsReadiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worlds that are far too short for a verdict, which is what they get: what is tested is the counting and the resuming. */
class CalibrationTest {
    private static final int BARS = 2_600;

    /** Few shuffles in short blocks, few bars replayed, four delays. */
    private static final InvestigationSettings QUICK =
            new InvestigationSettings(2, 200, 240, 0.999, 16, 50, 0.03, 4, 0.05, List.of(0, 2, 5, 20), 0.5);

    private static final Sweep.Conditions CONDITIONS =
            new Sweep.Conditions(2, MlopsReadiness.NOT_MEASURED, event -> {}, Progress.NONE, new FitClock(() -> 0));

    @TempDir
    Path work;

    @Test
    void everyWorldIsJudgedAndCounted() {
        List<World> worlds = calibration(Truth.NULL, 1).run(3, Progress.NONE);
        assertThat(worlds).extracting(World::seed).containsExactly(1L, 2L, 3L);
        assertThat(worlds).extracting(World::planHash).doesNotHaveDuplicates();
        CalibrationReport report = new CalibrationReport(Truth.NULL, worlds, List.of());
        int counted = Arrays.stream(Verdict.values())
                .mapToInt(verdict -> count(report, verdict.name()))
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

    @Test
    void everySettingThatIsNotTheDefaultIsNamed() {
        assertThat(calibration(Truth.NULL, 1).settingsOffDefault())
                .contains("settings.seeds=1 (default 5)", "folds=3 (default 5)", "audit.cuts=1 (default 50)")
                .noneMatch(each -> each.contains("costs"));
    }

    @Test
    void theCauseOfAFlagIsCountedOverAllWorldsAndOfFlaggedOnesAlone() {
        List<World> worlds = List.of(
                world(1, true, "fresh_information"),
                world(2, true, "unexplained"),
                world(3, false, "not_investigated"),
                world(4, true, "fresh_information"));
        CalibrationReport report =
                new CalibrationReport(Truth.FAST_LEAD, worlds, List.of("settings.seeds=1 (default 5)"));
        assertThat(count(report, "cause fresh_information")).isEqualTo(2);
        assertThat(count(report, "leakage flagged")).isEqualTo(3);
        assertThat(report.shares()).doesNotContainKey("cause not_investigated");
        assertThat(report.text()).contains("not the default: settings.seeds=1 (default 5)");
        // Clopper and Pearson (1934) for 2 of 4: the bounds 0.0676 and 0.9324 of every table.
        assertThat(report.json().at("/shares/cause fresh_information/lower").asDouble())
                .isCloseTo(0.0676, within(5e-5));
        assertThat(report.json().at("/shares/cause fresh_information/upper").asDouble())
                .isCloseTo(0.9324, within(5e-5));
    }

    @Test
    void aFlaggedWorldIsAskedForItsCause() {
        SweepSettings settings = settings(2, Map.of("rounds", "20", "max_depth", "3", "max_bin", "16"), QUICK);
        Calibration.Setup setup =
                new Calibration.Setup(Truth.FAST_LEAD, 5_000, 3, Factors.named("btc_features"), settings, true, "test");
        World world =
                new Calibration(setup, work, CONDITIONS).run(1, Progress.NONE).get(0);
        assertThat(world.flagged()).isTrue();
        assertThat(world.cause()).isEqualTo(Cause.FRESH_INFORMATION.word());
    }

    private static int count(CalibrationReport report, String name) {
        return Objects.requireNonNull(report.shares().get(name), name).count();
    }

    private static World world(long seed, boolean flagged, String cause) {
        return new World(seed, "hash", Verdict.LEAKAGE_ABANDON, 2, "purge0_flag", flagged, false, cause, 0.01);
    }

    private Calibration calibration(Truth truth, int seeds) {
        SweepSettings settings = settings(
                seeds, Map.of("rounds", "3", "max_depth", "2", "max_bin", "8"), SweepSettings.DEFAULT.investigation());
        return new Calibration(
                new Calibration.Setup(truth, BARS, 3, Factors.named("btc_features"), settings, false, "test"),
                work,
                CONDITIONS);
    }

    private static SweepSettings settings(int seeds, Map<String, String> model, InvestigationSettings investigation) {
        return new SweepSettings(
                3,
                seeds,
                BoostSettings.parse(model),
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
                investigation);
    }
}
