package cvntrade.sweep.investigation;

import cvntrade.base.EventLog;
import cvntrade.features.cache.MatrixSource;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.learning.BoostSettings;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.Progress;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.plan.InvestigationSettings;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.plan.SweepSettings;
import cvntrade.verdict.evidence.MlopsReadiness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Markets of known truth and plans on them, small enough for a test. */
final class KnownMarket {
    static final int BARS = 5_000;
    static final int COINS = 3;

    /** Few shuffles, short blocks and three delays; a small market tells a lift of nothing less sharply. */
    static final InvestigationSettings SETTINGS =
            new InvestigationSettings(2, 200, 240, 0.999, 16, 150, 0.03, 4, 0.05, List.of(0, 2, 5, 20), 0.5);

    private KnownMarket() {}

    static SweepData data(Truth truth, long seed) {
        return data(truth, seed, BARS, COINS);
    }

    static SweepData data(Truth truth, long seed, int bars, int coins) {
        Map<String, LoadedSeries> market = new LinkedHashMap<>();
        for (CandleSeries series : SyntheticMarket.generate(truth, bars, coins, seed)) {
            market.put(series.symbol(), LoadedSeries.of(series, "synthetic", List.of(), List.of()));
        }
        List<String> symbols = market.keySet().stream()
                .filter(symbol -> !symbol.equals(SyntheticMarket.REFERENCE))
                .toList();
        return SweepData.load(
                symbols,
                List.of(SyntheticMarket.REFERENCE),
                Optional.empty(),
                symbol -> Optional.ofNullable(market.get(symbol)));
    }

    static SweepPlan plan(Factor factor, SweepData data) {
        return plan(factor, data, SETTINGS);
    }

    static SweepPlan plan(Factor factor, SweepData data, InvestigationSettings investigation) {
        SweepSettings standard = SweepSettings.DEFAULT;
        SweepSettings settings = new SweepSettings(
                3,
                2,
                BoostSettings.parse(Map.of("rounds", "20", "max_depth", "3", "max_bin", "16")),
                standard.calibrationParts(),
                4,
                standard.threshold(),
                standard.label(),
                standard.costs(),
                standard.purge(),
                standard.ownUnknownShareMax(),
                2,
                1,
                standard.gates(),
                investigation);
        return SweepPlan.of(factor, settings, Catalogue.builtIn(), Map.of(), data, "test");
    }

    static Sweep.Conditions conditions(int threads, Progress progress) {
        return conditions(threads, progress, MatrixSource.COMPUTED);
    }

    static Sweep.Conditions conditions(int threads, Progress progress, MatrixSource matrices) {
        return new Sweep.Conditions(
                threads, MlopsReadiness.NOT_MEASURED, EventLog.SILENT, progress, new FitClock(() -> 0), matrices);
    }
}
