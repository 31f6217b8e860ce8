package cvntrade.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.DurableFile;
import cvntrade.base.EventLog;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.planted.Plant;
import cvntrade.market.LoadedSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.audit.SweepAudit.CryptoAudit;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.plan.SweepSettings;
import cvntrade.sweep.planted.PlantedSweep;
import cvntrade.verdict.Verdict;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.evidence.MlopsReadiness;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Why the audit is a hard gate: what the audit, and what the other gates without it, say of five markets without any lead whose columns look
 * ahead. The program has no switch for the audit, so a forged report of one is put where the sweep looks for a finished one.
 *
 * <p>A minute each, so it is no part of {@code ./check}; {@code scripts/check-long leaks} runs it.
 */
class PlantedLeaks {
    private static final int BARS = 24_000;
    private static final int COINS = 5;
    private static final Factor FACTOR = Factors.named("btc_features");

    /** One fit a cell: what is asked is far above what the seeds of a fit move. */
    private static final SweepSettings SETTINGS = SweepSettings.DEFAULT.withSeeds(1);

    @TempDir
    Path out;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theAuditFindsEveryLeak(long seed) {
        for (Plant plant : List.of(Plant.LEAK, Plant.LEAK_DEEP, Plant.LEAK_OWN)) {
            SweepData data = market(seed);
            SweepOutcome outcome = sweep(planted(plant, data), data, out.resolve(plant.word()));
            print(plant.word() + ", seed " + seed + ", audited", outcome);
            assertThat(outcome.report().verdict()).isEqualTo(Verdict.LEAKAGE_ABANDON);
            assertThat(outcome.report().reason()).isEqualTo("audit");
            assertThat(outcome.cells()).isEmpty();
            if (plant == Plant.LEAK_OWN) {
                assertThat(outcome.audit().cryptos())
                        .flatMap(SweepAudit.CryptoAudit::findings)
                        .isNotEmpty()
                        .allMatch(finding -> finding.what().equals(Plant.OWN));
            }
        }
    }

    /** A leak that a delay of 20 bars hides: the columns without delay are better, which the leakage pair sees. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aShallowLeakIsFlaggedByTheLeakagePair(long seed) {
        VerdictReport report = judgedWithoutAudit(Plant.LEAK, seed);
        assertThat(report.verdict()).isEqualTo(Verdict.LEAKAGE_ABANDON);
        assertThat(report.reason()).isEqualTo("purge0_flag");
    }

    /** A leak deeper than the delay is in both columns of the pair, and passes every other gate. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aDeepLeakWouldBeLocked(long seed) {
        assertThat(judgedWithoutAudit(Plant.LEAK_DEEP, seed).verdict()).isEqualTo(Verdict.LOCK_CANDIDATE);
    }

    private VerdictReport judgedWithoutAudit(Plant plant, long seed) {
        SweepData data = market(seed);
        SweepPlan plan = planted(plant, data);
        forgeAudit(plan);
        SweepOutcome outcome = sweep(plan, data, out);
        print(plant.word() + ", seed " + seed + ", audit forged", outcome);
        return outcome.report();
    }

    private static SweepPlan planted(Plant plant, SweepData data) {
        return PlantedSweep.into(plant, SweepPlan.of(FACTOR, SETTINGS, Catalogue.builtIn(), Map.of(), data, "test"));
    }

    private static SweepOutcome sweep(SweepPlan plan, SweepData data, Path folder) {
        Sweep.Conditions conditions =
                new Sweep.Conditions(1, readiness(), EventLog.SILENT, Progress.NONE, new FitClock(() -> 0));
        return new Sweep(plan, data, folder, conditions).run();
    }

    private static void print(String asked, SweepOutcome outcome) {
        System.out.println("planted " + asked + ": " + outcome.report().verdict() + " "
                + outcome.report().reason());
    }

    private static SweepData market(long seed) {
        Map<String, LoadedSeries> market = new LinkedHashMap<>();
        SyntheticMarket.generate(Truth.NULL, BARS, COINS, seed)
                .forEach(series ->
                        market.put(series.symbol(), LoadedSeries.of(series, "synthetic", List.of(), List.of())));
        return SweepData.ofMarket(market, FACTOR.references());
    }

    private void forgeAudit(SweepPlan plan) {
        CryptoAudit nothingFound = new CryptoAudit(plan.cryptos().get(0), 1, 1, 1, 0, 1, 1, 0, List.of(), List.of());
        SweepAudit forged = new SweepAudit(PlanJson.of(plan).hash(), List.of(nothingFound), 0, List.of());
        DurableFile.makeFolder(out);
        try {
            DurableFile.write(new SweepFolder(out).audit(), new ObjectMapper().writeValueAsString(forged));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MlopsReadiness readiness() {
        Path page = Path.of(System.getProperty("cvntrade.root", ".."))
                .resolve("docs/stories")
                .resolve(FACTOR.storyId())
                .resolve("mlops_readiness.md");
        return MlopsReadiness.check(SmallMarket.text(page));
    }
}
