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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Why the audit is a hard gate: what the other gates say of a market without any lead whose BTC columns look ahead. The program has no
 * switch for the audit, so a forged report of one is put where the sweep looks for a finished one.
 *
 * <p>Minutes each, so it is no part of {@code ./check}; {@code scripts/check-long leaks} runs it.
 */
class LeaksWithoutAudit {
    private static final int BARS = 24_000;
    private static final int COINS = 5;
    private static final Factor FACTOR = Factors.named("btc_features");

    @TempDir
    Path out;

    /** A leak that a delay of 20 bars hides: the columns without delay are better, which the leakage pair sees. */
    @Test
    void aShallowLeakIsFlaggedByTheLeakagePair() {
        VerdictReport report = judged(Plant.LEAK);
        assertThat(report.verdict()).isEqualTo(Verdict.LEAKAGE_ABANDON);
        assertThat(report.reason()).isEqualTo("purge0_flag");
    }

    /** A leak deeper than the delay is in both columns of the pair, and passes every other gate. */
    @Test
    void aDeepLeakWouldBeLocked() {
        assertThat(judged(Plant.LEAK_DEEP).verdict()).isEqualTo(Verdict.LOCK_CANDIDATE);
    }

    private VerdictReport judged(Plant plant) {
        SweepData data = market();
        SweepPlan plan = PlantedSweep.into(
                plant, SweepPlan.of(FACTOR, SweepSettings.DEFAULT, Catalogue.builtIn(), Map.of(), data, "test"));
        forgeAudit(plan);
        Sweep.Conditions conditions =
                new Sweep.Conditions(2, readiness(), EventLog.SILENT, Progress.NONE, new FitClock(() -> 0));
        SweepOutcome outcome = new Sweep(plan, data, out, conditions).run();
        System.out.println(plant.word() + ", audit forged: " + outcome.report().verdict() + " "
                + outcome.report().reason());
        return outcome.report();
    }

    private static SweepData market() {
        Map<String, LoadedSeries> market = new LinkedHashMap<>();
        SyntheticMarket.generate(Truth.NULL, BARS, COINS, 2)
                .forEach(series ->
                        market.put(series.symbol(), LoadedSeries.of(series, "synthetic", List.of(), List.of())));
        List<String> coins = market.keySet().stream()
                .filter(symbol -> !symbol.equals(SyntheticMarket.REFERENCE))
                .toList();
        return SweepData.load(
                coins, FACTOR.references(), Optional.empty(), symbol -> Optional.ofNullable(market.get(symbol)));
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
