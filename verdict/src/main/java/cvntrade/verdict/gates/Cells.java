package cvntrade.verdict.gates;

import cvntrade.base.Refusal;
import cvntrade.verdict.plan.PlannedVariant;
import cvntrade.verdict.plan.VerdictPlan;
import cvntrade.verdict.table.CellRow;
import cvntrade.verdict.table.Metric;
import cvntrade.verdict.table.ResultsTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The cells of a plan, each found in the table: nothing missing, nothing foreign. Cryptos and folds are counted from 0 in the order of the
 * plan.
 */
public final class Cells {
    private static final int NAMED_MAX = 12;

    private final VerdictPlan plan;
    private final ResultsTable table;
    private final int firstFold;

    private Cells(VerdictPlan plan, ResultsTable table) {
        this.plan = plan;
        this.table = table;
        this.firstFold = firstFold(plan, table);
    }

    /** @throws Refusal incomplete, naming the cells that are missing, failed or not of this plan */
    public static Cells of(VerdictPlan plan, ResultsTable table) {
        Cells cells = new Cells(plan, table);
        cells.refuseForeign();
        cells.refuseMissing();
        return cells;
    }

    /** A table may number its folds from 0 or from 1; the second is known by a fold that bears the plan's count. */
    private static int firstFold(VerdictPlan plan, ResultsTable table) {
        boolean zero = table.rows().stream().anyMatch(row -> row.fold() == 0);
        boolean last = table.rows().stream().anyMatch(row -> row.fold() == plan.folds());
        return last && !zero ? 1 : 0;
    }

    private void refuseForeign() {
        Set<String> variants = new HashSet<>();
        for (PlannedVariant variant : plan.variants()) variants.add(variant.variant());
        Set<String> cryptos = Set.copyOf(plan.cryptos());
        List<String> foreign = table.rows().stream()
                .filter(row -> !variants.contains(row.variant())
                        || !cryptos.contains(row.crypto())
                        || row.fold() < firstFold
                        || row.fold() >= firstFold + plan.folds())
                .map(CellRow::name)
                .toList();
        refuse("results must hold cells of this plan alone", foreign, "judge them by their own plan");
    }

    private void refuseMissing() {
        List<String> missing = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (PlannedVariant variant : plan.variants()) {
            for (int crypto = 0; crypto < plan.cryptos().size(); crypto++) {
                for (int fold = 0; fold < plan.folds(); fold++) {
                    Optional<CellRow> row = find(variant.variant(), crypto, fold);
                    if (row.isEmpty()) missing.add(name(variant.variant(), crypto, fold));
                    else if (row.get().empty()) failed.add(row.get().name());
                }
            }
        }
        refuse("results must have every cell of the plan", missing, "run the sweep to its end");
        refuse("results must have a value in every cell", failed, "find out why the cell failed and run it again");
    }

    private static void refuse(String rule, List<String> cells, String next) {
        if (cells.isEmpty()) return;
        String more = cells.size() > NAMED_MAX ? ",…" : "";
        String named = String.join(",", cells.subList(0, Math.min(NAMED_MAX, cells.size()))) + more;
        throw new Refusal(
                Refusal.Reason.INCOMPLETE, rule + ": count=" + cells.size() + " cells=" + named + "; " + next);
    }

    private Optional<CellRow> find(String variant, int crypto, int fold) {
        return table.find(variant, plan.cryptos().get(crypto), firstFold + fold);
    }

    private String name(String variant, int crypto, int fold) {
        return variant + "/" + plan.cryptos().get(crypto) + "/" + (firstFold + fold);
    }

    public VerdictPlan plan() {
        return plan;
    }

    /** @throws IllegalArgumentException if the plan has no such cell */
    public CellRow cell(String variant, int crypto, int fold) {
        return find(variant, crypto, fold)
                .orElseThrow(() ->
                        new IllegalArgumentException("cell must be of the plan: cell=" + name(variant, crypto, fold)));
    }

    /** Whether every cell of the variant has this metric, be it undefined there. */
    public boolean measured(String variant, Metric metric) {
        return IntStream.range(0, plan.cryptos().size())
                .allMatch(crypto -> IntStream.range(0, plan.folds())
                        .allMatch(fold -> cell(variant, crypto, fold).measured(metric)));
    }

    /** One row a crypto, one column a fold; NaN where undefined. */
    public double[][] values(String variant, Metric metric) {
        return IntStream.range(0, plan.cryptos().size())
                .mapToObj(crypto -> IntStream.range(0, plan.folds())
                        .mapToDouble(fold -> cell(variant, crypto, fold).value(metric))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The variant against the baseline, cell by cell. */
    public PairedCells paired(String variant, Metric metric) {
        return paired(variant, plan.baseline().variant(), metric);
    }

    public PairedCells paired(String variant, String other, Metric metric) {
        boolean measured = measured(variant, metric) && measured(other, metric);
        return new PairedCells(metric, measured, values(variant, metric), values(other, metric));
    }
}
