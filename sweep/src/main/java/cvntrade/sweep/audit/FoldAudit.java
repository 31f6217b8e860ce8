package cvntrade.sweep.audit;

import cvntrade.features.audit.Rewrite;
import cvntrade.learning.Fold;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.sweep.audit.SweepAudit.Finding;
import cvntrade.sweep.plan.SweepData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Test blocks when all prices are rewritten: no edge may move, for where a block lies is decided by open times alone. The bars stay where
 * they are; cutting them off would move edges with every right.
 */
final class FoldAudit {
    private static final List<Rewrite> REWRITES =
            List.of(Rewrite.SCALED_BY_NOISE, Rewrite.SHIFTED_LEVEL, Rewrite.SET_TO_NAN);

    private FoldAudit() {}

    /** Count of the edges that {@link #run} compares. */
    static long compared(List<Fold> folds) {
        return 2L * folds.size() * REWRITES.size();
    }

    static List<Finding> run(SweepData data, Folding folding, long seed) {
        List<Fold> before = folding.folds(data);
        List<Finding> findings = new ArrayList<>();
        for (Rewrite rewrite : REWRITES) {
            List<Fold> after = folding.folds(with(data, series -> rewritten(rewrite, series, seed)));
            if (!after.equals(before)) findings.add(finding(data, rewrite, before, after));
        }
        return findings;
    }

    /** Every price is another one; where they are set to NaN the first half stays, since a series must have candles. */
    private static CandleSeries rewritten(Rewrite rewrite, CandleSeries series, long seed) {
        int kept = rewrite == Rewrite.SET_TO_NAN ? series.bars() / 2 : 0;
        return rewrite.after(series.grid().firstBar() + kept - 1, series, seed);
    }

    private static SweepData with(SweepData data, UnaryOperator<CandleSeries> change) {
        UnaryOperator<LoadedSeries> changed = loaded -> LoadedSeries.of(
                change.apply(loaded.series()), loaded.provenance().exchange(), List.of(), List.of());
        Map<String, LoadedSeries> references = new LinkedHashMap<>();
        data.references().forEach((symbol, loaded) -> references.put(symbol, changed.apply(loaded)));
        return new SweepData(
                data.targets().stream().map(changed).toList(), references, changed.apply(data.preflight()));
    }

    private static Finding finding(SweepData data, Rewrite rewrite, List<Fold> before, List<Fold> after) {
        int moved = 0;
        while (moved < Math.min(before.size(), after.size())
                && before.get(moved).equals(after.get(moved))) moved++;
        return new Finding(
                "fold " + moved,
                "moves an edge when nothing but prices is rewritten",
                0,
                rewrite.word(),
                "none",
                moved < before.size() ? openTime(data, before.get(moved).firstBar()) : "none",
                words(data, before, moved),
                words(data, after, moved),
                1);
    }

    private static String words(SweepData data, List<Fold> folds, int index) {
        if (index >= folds.size()) return "none";
        return openTime(data, folds.get(index).firstBar()) + " to "
                + openTime(data, folds.get(index).lastBar());
    }

    private static String openTime(SweepData data, long bar) {
        long openTimeMs = data.sharedWindow().timeframe().openTimeMs(bar);
        return Instant.ofEpochMilli(openTimeMs).toString();
    }
}
