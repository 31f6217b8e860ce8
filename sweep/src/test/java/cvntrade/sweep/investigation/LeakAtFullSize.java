package cvntrade.sweep.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.features.catalogue.Catalogue;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.Progress;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.plan.SweepSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The leak of four bars on markets of full size with one fit a cell, the audit off. It takes minutes, so its name keeps it out of the quick
 * tests; {@code scripts/check-long investigate} runs it.
 */
class LeakAtFullSize {
    private static final SweepSettings SETTINGS = withOneFit();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aLeakIsFoundWithTheAuditOff(long seed, @TempDir Path out) {
        SweepData data = KnownMarket.data(Truth.NULL, seed, 24_000, 5);
        SweepPlan plan = SweepPlan.of(AheadFactor.reading(4), SETTINGS, Catalogue.builtIn(), Map.of(), data, "test");
        Subject subject = Subject.of(plan, data);
        SweepAudit forged = new SweepAudit(
                subject.planHash(),
                List.of(new SweepAudit.CryptoAudit("AAAUSDT", 1, 1, 1, 0, 1, 1, 0, List.of(), List.of())),
                0,
                List.of());
        InvestigationReport report = new Investigation(
                        subject,
                        new SweepFolder(out),
                        KnownMarket.conditions(1, Progress.NONE),
                        200,
                        (asked, tasks) -> forged)
                .run();
        System.out.println(
                "leak, seed " + seed + ", audit forged: " + report.cause().word() + ": " + report.sentence());
        for (Finding finding : report.findings()) {
            System.out.println("  " + finding.probe().label() + ": " + finding.outcome() + ". " + finding.sentence());
        }
        assertThat(report.cause()).isEqualTo(Cause.LOOK_AHEAD);
        assertThat(report.sentence()).contains("for B, D did not pass");
    }

    private static SweepSettings withOneFit() {
        SweepSettings standard = SweepSettings.DEFAULT.withSeeds(1);
        return new SweepSettings(
                standard.folds(),
                standard.seeds(),
                standard.model(),
                standard.calibrationParts(),
                standard.thinningStep(),
                standard.threshold(),
                standard.label(),
                standard.costs(),
                standard.purge(),
                standard.ownUnknownShareMax(),
                standard.auditCuts(),
                standard.preflightTrades(),
                standard.gates(),
                standard.investigation().withSeeds(1));
    }
}
