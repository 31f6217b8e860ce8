package cvntrade.sweep;

import cvntrade.base.Column;
import cvntrade.base.EventLog;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.learning.BoostSettings;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.plan.SweepSettings;
import cvntrade.verdict.evidence.MlopsReadiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A market, a plan and a sweep that are small enough to be run in a test, and whole otherwise. */
final class SmallMarket {
    static final int BARS = 2_600;
    static final int COINS = 3;

    private SmallMarket() {}

    static SweepData data(Factor factor) {
        return data(factor, series -> series);
    }

    /** @param change what becomes of each series before it is loaded */
    static SweepData data(Factor factor, UnaryOperator<CandleSeries> change) {
        return data(factor, BARS, change);
    }

    static SweepData data(Factor factor, int bars, UnaryOperator<CandleSeries> change) {
        Map<String, LoadedSeries> market = new LinkedHashMap<>();
        for (CandleSeries made : SyntheticMarket.generate(Truth.PLANTED, bars, COINS, 5)) {
            CandleSeries series = change.apply(made);
            market.put(series.symbol(), LoadedSeries.of(series, "synthetic", List.of(), List.of()));
        }
        List<String> coins = market.keySet().stream()
                .filter(symbol -> !symbol.equals(SyntheticMarket.REFERENCE))
                .toList();
        return SweepData.load(
                coins, factor.references(), Optional.empty(), symbol -> Optional.ofNullable(market.get(symbol)));
    }

    /** Three folds, two seeds, five small trees, one trade enough: quick, and every part of the machine is used. */
    static SweepSettings settings() {
        SweepSettings standard = SweepSettings.DEFAULT;
        return new SweepSettings(
                3,
                2,
                BoostSettings.parse(Map.of("rounds", "5", "max_depth", "2", "max_bin", "16")),
                standard.calibrationParts(),
                2,
                standard.threshold(),
                standard.label(),
                standard.costs(),
                standard.purge(),
                standard.ownUnknownShareMax(),
                2,
                1,
                standard.gates(),
                standard.investigation());
    }

    static SweepPlan plan(Factor factor, SweepData data) {
        return plan(factor, Catalogue.builtIn(), data);
    }

    static SweepPlan plan(Factor factor, Catalogue own, SweepData data) {
        return SweepPlan.of(factor, settings(), own, Map.of(), data, "test");
    }

    static Sweep.Conditions conditions(int threads, Progress progress) {
        return new Sweep.Conditions(
                threads, MlopsReadiness.NOT_MEASURED, EventLog.SILENT, progress, new FitClock(() -> 0));
    }

    static SweepOutcome run(Factor factor, Path out, int threads) {
        SweepData data = data(factor);
        return new Sweep(plan(factor, data), data, out, conditions(threads, Progress.NONE)).run();
    }

    static String coin(int number) {
        return SyntheticMarket.symbol(number);
    }

    /** The series without any candle from a row on. */
    static CandleSeries silentFrom(CandleSeries series, int fromRow) {
        return series.withColumns(
                (field, column) -> Column.generate(column.size(), row -> row < fromRow ? column.get(row) : Double.NaN));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
