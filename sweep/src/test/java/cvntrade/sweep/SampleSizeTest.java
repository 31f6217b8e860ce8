package cvntrade.sweep;

import static cvntrade.sweep.SmallMarket.conditions;
import static cvntrade.sweep.SmallMarket.text;
import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.features.catalogue.Catalogue;
import cvntrade.sweep.cell.CellKey;
import cvntrade.sweep.dossier.Dossier;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.plan.SweepSettings;
import cvntrade.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSizeTest {
    private static final Factor FACTOR = Factors.named("btc_features");

    /** 20 trades in 1,000 bars: 50 need 2,500; five such blocks are 12,500 bars or 131 days, and 5,000 bars hold two. */
    @Test
    void whatIsNeededFollowsFromThePace() {
        SampleSize sample = sample(20, 5_000);
        assertThat(sample.foldBarsNeeded()).isEqualTo(2_500);
        assertThat(sample.foldsPossible()).isEqualTo(2);
        assertThat(sample.advice())
                .contains("2500 bars (27 days)")
                .contains("12500 bars, 131 days")
                .contains("--folds 2, with which the F1 gate is not measured");
        assertThat(sample(20, 7_499).foldsPossible()).isEqualTo(2);
        assertThat(sample(20, 7_500).foldsPossible()).isEqualTo(3);
        assertThat(sample(20, 7_500).advice()).endsWith("--folds 3.");
        assertThat(sample(20, 4_000).advice()).contains("does not hold two such blocks");
        assertThat(sample(3, 5_000).foldBarsNeeded()).as("rounded up").isEqualTo(16_667);
    }

    @Test
    void withoutATradeNoPaceIsMadeUp() {
        assertThat(sample(0, 5_000).foldBarsNeeded()).isZero();
        assertThat(sample(0, 5_000).advice()).contains("no pace to go by").doesNotContain("--folds");
        assertThat(sample(50, 5_000).advice()).isEqualTo("That is enough.");
    }

    /** A sweep that asks for more trades than there are ends before its first cell, and its dossier says what would be enough. */
    @Test
    void theDossierOfASweepThatStoppedSaysWhy(@TempDir Path out) {
        SweepData data = SmallMarket.data(FACTOR);
        SweepPlan plan = SweepPlan.of(FACTOR, asking(10_000), Catalogue.builtIn(), Map.of(), data, "test");
        SweepOutcome stopped = new Sweep(plan, data, out, conditions(2, Progress.NONE)).run();
        assertThat(stopped.report().verdict()).isEqualTo(Verdict.INSUFFICIENT_SAMPLE);
        assertThat(stopped.cells()).isEmpty();
        SweepFolder folder = new SweepFolder(out);
        Dossier.write(folder, stopped, "./cvntrade sweep");
        SampleSize sample = stopped.sample();
        assertThat(sample.rowsTest()).isPositive().isLessThanOrEqualTo(sample.foldBars());
        assertThat(sample.tradesMost()).isGreaterThanOrEqualTo(sample.tradesLeast());
        assertThat(text(folder.dossierMarkdown()))
                .contains("| bars of the test block | " + sample.foldBars() + " |")
                .contains("| trades required | 10000 |")
                .contains(sample.advice());
    }

    private static SampleSize sample(int trades, int windowBars) {
        return new SampleSize(
                new CellKey("btc_full", "AAAUSDT", 2),
                1_000,
                900,
                180,
                170,
                trades,
                trades + 4,
                0,
                50,
                5,
                windowBars,
                Duration.ofMinutes(15));
    }

    private static SweepSettings asking(int trades) {
        SweepSettings small = SmallMarket.settings();
        return new SweepSettings(
                small.folds(),
                small.seeds(),
                small.model(),
                small.calibrationParts(),
                small.thinningStep(),
                small.threshold(),
                small.label(),
                small.costs(),
                small.purge(),
                small.ownUnknownShareMax(),
                small.auditCuts(),
                trades,
                small.gates(),
                small.investigation());
    }
}
