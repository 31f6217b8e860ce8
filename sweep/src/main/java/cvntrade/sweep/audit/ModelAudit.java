package cvntrade.sweep.audit;

import cvntrade.base.Column;
import cvntrade.base.Decimals;
import cvntrade.base.Grid;
import cvntrade.base.Refusal;
import cvntrade.features.Feature;
import cvntrade.features.audit.Rewrite;
import cvntrade.learning.Fold;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.audit.SweepAudit.Finding;
import cvntrade.sweep.cell.Learned;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.trades.BarrierSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One fit when candles are rewritten that only test rows and their labels read: no bit of the model or of its threshold may move, nor may
 * another row have taught.
 */
final class ModelAudit {
    private final Audited audited;
    private final CandleSeries target;
    private final Map<String, CandleSeries> references;
    private final long seed;
    private final TestBars bars;
    private final List<Finding> findings = new ArrayList<>();
    private long compared;

    ModelAudit(Audited audited, CandleSeries target, Map<String, CandleSeries> references, long seed) {
        this.audited = audited;
        this.target = target;
        this.references = references;
        this.seed = seed;
        this.bars = testBars(audited.plan());
    }

    /**
     * Bars that nothing reads but rows of one test block and their labels.
     *
     * @param lastBar included
     */
    private record TestBars(Fold fold, long firstBar, long lastBar) {}

    long compared() {
        return compared;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void run() {
        Learned before = audited.learning().learn(target, references, bars.fold());
        compare(before, bars, Rewrite.SCALED_BY_NOISE);
        compare(before, bars, Rewrite.SHIFTED_LEVEL);
        // The earlier half of them, so that the block keeps rows to test; a label that reaches into it comes to
        // nothing.
        long half = bars.firstBar() + (bars.lastBar() - bars.firstBar()) / 2;
        compare(before, new TestBars(bars.fold(), bars.firstBar(), half), Rewrite.SET_TO_NAN);
    }

    /**
     * Those of the middle block, which has training rows on both sides: from its first bar up to where the lookback of the rows after it
     * begins.
     *
     * @throws Refusal if the block is not longer than the longest lookback
     */
    private static TestBars testBars(SweepPlan plan) {
        Fold middle = plan.middleFold();
        BarrierSettings label = plan.settings().label();
        int readBack = label.volatilityBars() + label.horizonBars() + 2;
        for (Feature column : plan.allFeatures()) readBack = Math.max(readBack, column.lookbackBars());
        long lastBar = middle.lastBar() - readBack;
        if (lastBar > middle.firstBar()) return new TestBars(middle, middle.firstBar(), lastBar);
        throw new Refusal(
                Refusal.Reason.COVERAGE,
                "a full audit must have bars that only test rows read: barsOfBlock="
                        + (middle.lastBar() - middle.firstBar() + 1) + " longestLookback=" + readBack
                        + "; give more bars, or audit without folds and models");
    }

    private void compare(Learned before, TestBars stretch, Rewrite rewrite) {
        Map<String, CandleSeries> others = new LinkedHashMap<>();
        references.forEach((symbol, series) -> others.put(symbol, rewritten(series, stretch, rewrite)));
        Learned after = audited.learning().learn(rewritten(target, stretch, rewrite), others, stretch.fold());
        compare("rows of the fit", Learned::fitRows, before, after, stretch, rewrite);
        compare("rows of the calibration", Learned::calibrationRows, before, after, stretch, rewrite);
        compare("model", Learned::modelSha256, before, after, stretch, rewrite);
        compare("threshold", it -> Decimals.shortest(it.threshold()), before, after, stretch, rewrite);
    }

    private void compare(
            String what,
            Function<Learned, String> part,
            Learned before,
            Learned after,
            TestBars stretch,
            Rewrite rewrite) {
        compared++;
        if (part.apply(before).equals(part.apply(after))) return;
        Grid grid = target.grid();
        findings.add(new Finding(
                what,
                "of fold " + stretch.fold().index() + " moved when candles were rewritten that only its test rows read",
                0,
                rewrite.word(),
                grid.openTime(grid.rowOf(stretch.firstBar()) - 1).toString(),
                grid.openTime(grid.rowOf(stretch.firstBar())).toString(),
                part.apply(before),
                part.apply(after),
                1));
    }

    /** Rewrites everything from the first of the bars on and puts back what comes after the last. */
    private CandleSeries rewritten(CandleSeries series, TestBars stretch, Rewrite rewrite) {
        CandleSeries after = rewrite.after(stretch.firstBar() - 1, series, seed);
        Grid grid = series.grid();
        return series.withColumns((field, column) -> Column.generate(
                column.size(),
                row -> grid.bar(row) <= stretch.lastBar() ? after.column(field).get(row) : column.get(row)));
    }
}
