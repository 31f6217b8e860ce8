package cvntrade.sweep.audit;

import cvntrade.base.Column;
import cvntrade.base.Decimals;
import cvntrade.base.Grid;
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
    private final List<Finding> findings = new ArrayList<>();
    private long compared;

    ModelAudit(Audited audited, CandleSeries target, Map<String, CandleSeries> references, long seed) {
        this.audited = audited;
        this.target = target;
        this.references = references;
        this.seed = seed;
    }

    /**
     * Bars that nothing reads but rows of one test block and their labels.
     *
     * @param lastBar included
     */
    record TestBars(Fold fold, long firstBar, long lastBar) {}

    long compared() {
        return compared;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void run() {
        TestBars bars = testBars();
        Learned before = audited.learning().learn(target, references, bars.fold());
        compare(before, bars, Rewrite.SCALED_BY_NOISE);
        compare(before, bars, Rewrite.SHIFTED_LEVEL);
        // Half of them, so that the block keeps rows to test.
        long half = bars.firstBar() + (bars.lastBar() - bars.firstBar()) / 2;
        compare(before, new TestBars(bars.fold(), bars.firstBar(), half), Rewrite.SET_TO_NAN);
    }

    /**
     * Those of the middle block, which has training rows on both sides: from its first bar up to where the lookback of the rows after it
     * begins. Where the block is too short for that, those of the last block, all of them.
     */
    TestBars testBars() {
        SweepPlan plan = audited.plan();
        Fold middle = plan.middleFold();
        BarrierSettings label = plan.settings().label();
        int readBack = label.volatilityBars() + label.horizonBars() + 2;
        for (Feature column : plan.allFeatures()) readBack = Math.max(readBack, column.lookbackBars());
        long lastOfMiddle = middle.lastBar() - readBack;
        if (lastOfMiddle > middle.firstBar()) return new TestBars(middle, middle.firstBar(), lastOfMiddle);
        Fold last = plan.folds().get(plan.folds().size() - 1);
        return new TestBars(last, last.firstBar(), last.lastBar());
    }

    private void compare(Learned before, TestBars bars, Rewrite rewrite) {
        Map<String, CandleSeries> others = new LinkedHashMap<>();
        references.forEach((symbol, series) -> others.put(symbol, rewritten(series, bars, rewrite)));
        Learned after = audited.learning().learn(rewritten(target, bars, rewrite), others, bars.fold());
        compare("rows of the fit", Learned::fitRows, before, after, bars, rewrite);
        compare("rows of the calibration", Learned::calibrationRows, before, after, bars, rewrite);
        compare("model", Learned::modelSha256, before, after, bars, rewrite);
        compare("threshold", it -> Decimals.shortest(it.threshold()), before, after, bars, rewrite);
    }

    private void compare(
            String what,
            Function<Learned, String> part,
            Learned before,
            Learned after,
            TestBars bars,
            Rewrite rewrite) {
        compared++;
        if (part.apply(before).equals(part.apply(after))) return;
        Grid grid = target.grid();
        findings.add(new Finding(
                what,
                "of fold " + bars.fold().index() + " moved when candles were rewritten that only its test rows read",
                0,
                rewrite.word(),
                grid.openTime(grid.rowOf(bars.firstBar()) - 1).toString(),
                grid.openTime(grid.rowOf(bars.firstBar())).toString(),
                part.apply(before),
                part.apply(after),
                1));
    }

    /** Rewrites everything from the first of the bars on and puts back what comes after the last. */
    private CandleSeries rewritten(CandleSeries series, TestBars bars, Rewrite rewrite) {
        CandleSeries after = rewrite.after(bars.firstBar() - 1, series, seed);
        Grid grid = series.grid();
        return series.withColumns((field, column) -> Column.generate(
                column.size(),
                row -> grid.bar(row) <= bars.lastBar() ? after.column(field).get(row) : column.get(row)));
    }
}
