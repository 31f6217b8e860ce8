package cvntrade.verdict;

import cvntrade.verdict.evidence.Audit;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.evidence.MlopsReadiness;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.evidence.Preflight;
import cvntrade.verdict.plan.PlannedVariant;
import cvntrade.verdict.plan.Role;
import cvntrade.verdict.plan.VerdictPlan;
import cvntrade.verdict.table.CellRow;
import cvntrade.verdict.table.Metric;
import cvntrade.verdict.table.ResultsTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A finished sweep to vary in tests: 4 cryptos × 5 folds, the candidates {@code small} and {@code large}, the check {@code peek}. Every
 * cell has enough trades and equal earnings; {@code large} lifts F1 by 0.05 and wobbles, the others do nothing.
 */
public final class SweepExample {
    public static final List<String> CRYPTOS = List.of("ADA", "AVAX", "DOGE", "ETH");
    public static final int FOLDS = 5;
    public static final Evidence EVIDENCE = new Evidence(
            Preflight.of(61, 50), Audit.passed("12 columns"), new MlopsReadiness(Outcome.PASSED, List.of()));

    private final List<CellRow> rows = new ArrayList<>();
    private String gates = "{}";
    private String leakagePair = "{\"suspect\": \"peek\", \"reference\": \"large\"}";
    private List<String> cryptos = CRYPTOS;
    private int folds = FOLDS;

    public SweepExample() {
        fill();
    }

    /** A smaller or larger sweep with the same rules. */
    public SweepExample size(List<String> newCryptos, int newFolds) {
        cryptos = newCryptos;
        folds = newFolds;
        fill();
        return this;
    }

    public SweepExample gates(String json) {
        gates = json;
        return this;
    }

    public SweepExample leakagePair(String json) {
        leakagePair = json;
        return this;
    }

    /** Changes one metric of one variant in every cell. */
    public SweepExample change(String variant, Metric metric, CellValue value) {
        rows.replaceAll(row -> {
            if (!row.variant().equals(variant)) return row;
            int crypto = cryptos.indexOf(row.crypto());
            return with(row, metric, value.of(crypto, row.fold(), row.value(metric)));
        });
        return this;
    }

    /** Takes a metric out of the whole table, as if its column were not there. */
    public SweepExample without(Metric metric) {
        rows.replaceAll(row -> {
            Map<Metric, Double> values = new EnumMap<>(row.values());
            values.remove(metric);
            return new CellRow(row.variant(), row.crypto(), row.fold(), values);
        });
        return this;
    }

    /** What a metric becomes in a cell. */
    @FunctionalInterface
    public interface CellValue {
        double of(int crypto, int fold, double value);
    }

    public VerdictPlan plan() {
        return VerdictPlan.parse("""
                {"factor": "example",
                 "variants": [{"variant": "none", "role": "baseline"},
                              {"variant": "small", "role": "candidate", "columns": 3},
                              {"variant": "large", "role": "candidate", "columns": 6},
                              {"variant": "peek", "role": "check"}],
                 "cryptos": ["%s"], "folds": %d, "leakagePair": %s, "gates": %s}
                """.formatted(String.join("\", \"", cryptos), folds, leakagePair, gates));
    }

    public List<CellRow> rows() {
        return List.copyOf(rows);
    }

    public VerdictReport judge() {
        return judge(EVIDENCE);
    }

    public VerdictReport judge(Evidence evidence) {
        return Judge.judge(plan(), ResultsTable.of(rows), evidence);
    }

    private void fill() {
        rows.clear();
        for (PlannedVariant variant : plan().variants()) {
            for (int crypto = 0; crypto < cryptos.size(); crypto++) {
                for (int fold = 0; fold < folds; fold++) {
                    rows.add(new CellRow(variant.variant(), cryptos.get(crypto), fold, values(variant, crypto, fold)));
                }
            }
        }
    }

    /** The wobble takes five values, each once in five folds, so it cancels in every crypto; no value comes from chance. */
    private static Map<Metric, Double> values(PlannedVariant variant, int crypto, int fold) {
        double wobble = ((crypto * 7 + fold * 3) % 5 - 2) * 0.004;
        boolean lifted = variant.role() == Role.CHECK || variant.variant().equals("large");
        double peek = variant.role() == Role.CHECK ? -wobble / 4 : 0;
        double small = variant.variant().equals("small") ? wobble : 0;
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.F1_BUY, 0.30 + crypto * 0.02 + fold * 0.01 + (lifted ? 0.05 + wobble : 0) + peek + small);
        values.put(Metric.PR_AUC, 0.25 + (lifted ? 0.02 : 0));
        values.put(Metric.LOG_LOSS, 0.5);
        values.put(Metric.BUY_TRADES, 60.0);
        values.put(Metric.EXPECTANCY_BPS, 12.0);
        values.put(Metric.SORTINO, 0.25);
        values.put(Metric.MAX_DRAWDOWN, 0.125);
        values.put(Metric.DEGENERATE, 0.0);
        return values;
    }

    private static CellRow with(CellRow row, Metric metric, double value) {
        Map<Metric, Double> values = new EnumMap<>(row.values());
        values.put(metric, value);
        return new CellRow(row.variant(), row.crypto(), row.fold(), values);
    }
}
