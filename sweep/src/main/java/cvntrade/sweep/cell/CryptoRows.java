package cvntrade.sweep.cell;

import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.cache.MatrixSource;
import cvntrade.features.ledger.NanLedger;
import cvntrade.learning.Rows;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.trades.Labels;
import cvntrade.trades.Span;
import cvntrade.trades.TripleBarrier;
import java.util.List;
import java.util.Map;

/**
 * One crypto made ready for all of its cells: every column of every variant, the labels, and which rows may be used.
 *
 * <p>A row is <em>tradable</em> if its candle is there and its features are usable under <strong>every</strong> variant: own columns at
 * most 20 % unknown, every factor column of every variant known. It is <em>usable</em> if it has a label besides. So all variants train and
 * are scored on the same rows, and pairs are true pairs.
 */
public final class CryptoRows {
    private final CandleSeries series;
    private final Map<String, CandleSeries> references;
    private final FeatureMatrix matrix;
    private final Labels labels;
    private final boolean[] tradable;
    private final CryptoLedger ledger;
    private final int ownColumns;

    private CryptoRows(
            CandleSeries series,
            Map<String, CandleSeries> references,
            FeatureMatrix matrix,
            Labels labels,
            boolean[] tradable,
            CryptoLedger ledger,
            int ownColumns) {
        this.ownColumns = ownColumns;
        this.series = series;
        this.references = references;
        this.matrix = matrix;
        this.labels = labels;
        this.tradable = tradable;
        this.ledger = ledger;
    }

    /**
     * Why rows are not used; each row is counted under the first reason that holds, in this order.
     *
     * @param rows bars of the series
     * @param outsideWindow bars that not all series of the sweep have
     * @param missing bars without a candle
     * @param ownUnknown rows with a larger share of unknown own columns than the plan allows
     * @param factorUnknown rows with an unknown factor column of any variant
     * @param labelTail rows without a label whose horizon reaches beyond the last bar
     * @param unlabelled rows without a label for another reason: a gap ahead, or too few bars behind for the barriers
     * @param usable all others
     */
    public record RowCounts(
            int rows,
            int outsideWindow,
            int missing,
            int ownUnknown,
            int factorUnknown,
            int labelTail,
            int unlabelled,
            int usable) {}

    /** @param matrices where the values come from, which has no bearing on them */
    public static CryptoRows prepare(
            SweepPlan plan, CandleSeries target, Map<String, CandleSeries> references, MatrixSource matrices) {
        FeatureInput input = FeatureInput.of(target, references);
        FeatureMatrix matrix = matrices.matrix(plan.allFeatures(), input, plan.factorSettings());
        Labels labels = TripleBarrier.label(target, plan.settings().label());
        int rows = target.bars();
        boolean[] tradable = new boolean[rows];
        RowCount count = new RowCount();
        for (int row = 0; row < rows; row++) {
            if (!plan.window().holds(target.grid().bar(row))) count.outsideWindow++;
            else if (!target.hasCandle(row)) count.missing++;
            else if (unknownOwnShare(plan, matrix, row) > plan.settings().ownUnknownShareMax()) count.ownUnknown++;
            else if (!factorColumnsKnown(plan.ownFeatures().size(), matrix, row)) count.factorUnknown++;
            else {
                tradable[row] = true;
                if (labels.known(row)) continue;
                if (row + plan.settings().label().horizonBars() >= rows) count.labelTail++;
                else count.unlabelled++;
            }
        }
        CryptoLedger ledger = new CryptoLedger(count.of(rows), NanLedger.of(plan.allFeatures(), input, matrix));
        return new CryptoRows(
                target,
                references,
                matrix,
                labels,
                tradable,
                ledger,
                plan.ownFeatures().size());
    }

    private static double unknownOwnShare(SweepPlan plan, FeatureMatrix matrix, int row) {
        int own = plan.ownFeatures().size();
        int unknown = 0;
        for (int column = 0; column < own; column++) if (Float.isNaN(matrix.get(row, column))) unknown++;
        return unknown / (double) own;
    }

    private static boolean factorColumnsKnown(int ownColumns, FeatureMatrix matrix, int row) {
        for (int column = ownColumns; column < matrix.columns(); column++) {
            if (Float.isNaN(matrix.get(row, column))) return false;
        }
        return true;
    }

    /** Count of the rows in which some factor column of some variant is unknown. */
    public int factorUnknown(Span rows) {
        int unknown = 0;
        for (int row = rows.firstRow(); row <= rows.lastRow(); row++) {
            if (!factorColumnsKnown(ownColumns, matrix, row)) unknown++;
        }
        return unknown;
    }

    public CandleSeries series() {
        return series;
    }

    public Map<String, CandleSeries> references() {
        return references;
    }

    public Labels labels() {
        return labels;
    }

    /** In matrix order: what a model calls its columns. */
    public List<String> columnKeys() {
        return matrix.keys();
    }

    public RowCounts counts() {
        return ledger.rows();
    }

    /** What is not used and what is missing. */
    public CryptoLedger ledger() {
        return ledger;
    }

    /** One value a row; the caller's own copy. */
    public boolean[] tradable() {
        return tradable.clone();
    }

    /** The rows side by side, all columns each, as the trainer takes them. */
    public float[] gather(Rows rows) {
        float[] gathered = new float[Math.multiplyExact(rows.size(), matrix.columns())];
        for (int i = 0; i < rows.size(); i++) matrix.copyRow(rows.get(i), gathered, i * matrix.columns());
        return gathered;
    }

    /** Mutable while rows are sorted into their reasons. */
    private static final class RowCount {
        private int outsideWindow;
        private int missing;
        private int ownUnknown;
        private int factorUnknown;
        private int labelTail;
        private int unlabelled;

        RowCounts of(int rows) {
            int usable = rows - outsideWindow - missing - ownUnknown - factorUnknown - labelTail - unlabelled;
            return new RowCounts(
                    rows, outsideWindow, missing, ownUnknown, factorUnknown, labelTail, unlabelled, usable);
        }
    }
}
