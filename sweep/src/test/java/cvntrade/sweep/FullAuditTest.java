package cvntrade.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.features.planted.Plant;
import cvntrade.sweep.audit.Audited;
import cvntrade.sweep.audit.Depth;
import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.audit.SweepAudit.CryptoAudit;
import cvntrade.sweep.audit.SweepAudit.Finding;
import cvntrade.sweep.audit.SweepAuditor;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.planted.PlantedLearning;
import cvntrade.sweep.planted.PlantedSweep;
import cvntrade.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The full audit of a small market: nothing is found in the program as it is, and every planted fault is found and named. */
@Tag("slow")
class FullAuditTest {
    private static final Factor FACTOR = Factors.named("btc_features");
    /** A block of each of the three folds is longer than the longest lookback, so that some bars are read by test rows alone. */
    private static final int BARS = 9_600;

    private static final SweepData DATA = SmallMarket.data(FACTOR, BARS, series -> series);
    private static final SweepPlan PLAN = SmallMarket.plan(FACTOR, DATA);
    private static final Depth FULL = new Depth(8, false, true, OptionalLong.empty());

    private static SweepAudit run(Audited audited, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return new SweepAuditor(audited, DATA, FULL, "hash").run(pool, crypto -> {});
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theProgramAsItIsPassesWithTheSameReportOnAnyNumberOfThreads() {
        SweepAudit audit = run(Audited.of(PLAN), 2);
        assertThat(audit.moved()).isEmpty();
        assertThat(audit.passed()).isTrue();
        assertThat(audit.foldEdgesCompared()).isEqualTo(2 * 3 * 3);
        assertThat(audit.cryptos()).hasSize(SmallMarket.COINS).allSatisfy(crypto -> {
            assertThat(crypto.labelsCompared()).isPositive();
            assertThat(crypto.fitPartsCompared()).isEqualTo(4 * 3);
        });
        assertThat(run(Audited.of(PLAN), 1)).isEqualTo(audit);
    }

    @Test
    void anAuditThatComparedNoValueOfACryptoHasNotPassed() {
        CryptoAudit compared = new CryptoAudit("A", 1, 1, 1, 1, 9, 9, 9, List.of(), List.of());
        CryptoAudit nothing = new CryptoAudit("B", 1, 1, 1, 1, 0, 9, 9, List.of(), List.of());
        assertThat(new SweepAudit("hash", List.of(compared), 3, List.of()).passed())
                .isTrue();
        assertThat(new SweepAudit("hash", List.of(compared, nothing), 3, List.of()).passed())
                .isFalse();
        assertThat(new SweepAudit("hash", List.of(), 3, List.of()).passed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Plant.class)
    void aPlantedColumnIsNamedForEveryCryptoWithItsReach(Plant plant) {
        SweepAudit audit = run(PlantedSweep.into(plant.word(), Audited.of(PLAN)), 2);
        assertThat(audit.passed()).isFalse();
        for (CryptoAudit crypto : audit.cryptos()) {
            assertThat(crypto.findings())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.what()).matches("btc_.*|" + Plant.OWN));
            assertThat(crypto.findings().stream()
                            .mapToLong(Finding::barsAhead)
                            .max()
                            .orElseThrow())
                    .isEqualTo(plant.barsAhead());
        }
    }

    @Test
    void aLabelThatReadsBeyondItsSpanIsNamed() {
        SweepAudit audit = run(PlantedSweep.into("label", Audited.of(PLAN)), 2);
        assertThat(audit.cryptos())
                .allSatisfy(crypto ->
                        assertThat(crypto.findings()).extracting(Finding::what).containsExactly("label"));
    }

    @Test
    void foldsCutByPricesAreNamed() {
        SweepAudit audit = run(PlantedSweep.into("fold", Audited.of(PLAN)), 2);
        assertThat(audit.passed()).isFalse();
        assertThat(audit.foldFindings()).isNotEmpty();
        assertThat(audit.moved().get(0)).startsWith("fold ").contains("moves an edge when nothing but prices");
        assertThat(audit.cryptos())
                .allSatisfy(crypto -> assertThat(crypto.findings()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(PlantedLearning.class)
    void aFitThatLooksIntoTheTestBlockIsNamed(PlantedLearning fault) {
        SweepAudit audit = run(PlantedSweep.into(fault.word(), Audited.of(PLAN)), 2);
        String moved = fault == PlantedLearning.CALIBRATION_ROWS ? "threshold" : "model";
        assertThat(audit.cryptos())
                .allSatisfy(crypto -> assertThat(crypto.findings())
                        .extracting(Finding::what)
                        .isSubsetOf("rows of the fit", "rows of the calibration", "model", "threshold"));
        List<CryptoAudit> named = audit.cryptos().stream()
                .filter(crypto -> crypto.findings().stream()
                        .anyMatch(finding -> finding.what().equals(moved)))
                .toList();
        // Without a purge only the labels that hang over an edge look ahead, and a coin may have none that would turn
        // out otherwise.
        assertThat(named).hasSizeGreaterThanOrEqualTo(fault == PlantedLearning.PURGE_OFF ? 1 : SmallMarket.COINS);
        if (fault == PlantedLearning.CALIBRATION_ROWS) {
            assertThat(audit.moved()).noneMatch(sentence -> sentence.contains(": model "));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Plant.class,
            names = {"LEAK", "LEAK_DEEP", "LEAK_OWN"})
    void aSweepWithAPlantedLeakIsAbandonedBeforeItsFirstCell(Plant plant, @TempDir Path out) {
        SweepPlan planted = PlantedSweep.into(plant, PLAN);
        SweepOutcome outcome = new Sweep(planted, DATA, out, SmallMarket.conditions(2, Progress.NONE)).run();
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.LEAKAGE_ABANDON);
        assertThat(outcome.report().reason()).isEqualTo("audit");
        assertThat(outcome.cells()).isEmpty();
        List<Finding> findings = outcome.audit().cryptos().get(0).findings();
        assertThat(findings.stream().mapToLong(Finding::barsAhead).max().orElseThrow())
                .isEqualTo(plant.barsAhead());
    }
}
