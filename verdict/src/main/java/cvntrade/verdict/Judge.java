package cvntrade.verdict;

import cvntrade.base.Refusal;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.Cells;
import cvntrade.verdict.gates.Gate;
import cvntrade.verdict.gates.GateResult;
import cvntrade.verdict.gates.Gates;
import cvntrade.verdict.gates.LeakageFlag;
import cvntrade.verdict.gates.LeakageState;
import cvntrade.verdict.gates.Lift;
import cvntrade.verdict.gates.MetricChange;
import cvntrade.verdict.gates.PairedCells;
import cvntrade.verdict.gates.Resampling;
import cvntrade.verdict.plan.EffectSize;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.plan.IntervalMethod;
import cvntrade.verdict.plan.PlannedVariant;
import cvntrade.verdict.plan.Role;
import cvntrade.verdict.plan.VerdictPlan;
import cvntrade.verdict.table.Metric;
import cvntrade.verdict.table.ResultsTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a results table by its plan. The same plan, table and evidence give the same report, bit for bit. */
public final class Judge {
    /** What is compared beside F1, where the table has it. */
    private static final List<Metric> BESIDE =
            List.of(Metric.PR_AUC, Metric.LOG_LOSS, Metric.EXPECTANCY_BPS, Metric.SORTINO, Metric.MAX_DRAWDOWN);

    private final VerdictPlan plan;
    private final Evidence evidence;
    private final List<VariantReport> variants;
    private final LeakageFlag leakage;

    private Judge(VerdictPlan plan, Evidence evidence, List<VariantReport> variants, LeakageFlag leakage) {
        this.plan = plan;
        this.evidence = evidence;
        this.variants = variants;
        this.leakage = leakage;
    }

    /**
     * @param table may be empty if pre-flight or audit failed: then no cell is expected, and none is looked at
     * @throws Refusal plan_mismatch, if the rows name another plan; incomplete, if a cell is missing, failed or foreign
     */
    public static VerdictReport judge(VerdictPlan plan, ResultsTable table, Evidence evidence) {
        requireSamePlan(plan, table);
        Optional<Decision> early = DecisionTable.beforeCells(
                evidence.preflight().outcome(), evidence.audit().outcome());
        if (early.isPresent()) {
            String sentence = Sentence.beforeCells(early.get(), evidence);
            return new VerdictReport(
                    plan,
                    evidence,
                    early.get(),
                    sentence,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of());
        }
        Cells cells = Cells.of(plan, table);
        return new Judge(plan, evidence, variants(cells, evidence), LeakageFlag.of(cells)).report();
    }

    private static void requireSamePlan(VerdictPlan plan, ResultsTable table) {
        for (String hash : table.planHashes()) {
            if (hash.equals(plan.planHash())) continue;
            throw new Refusal(
                    Refusal.Reason.PLAN_MISMATCH,
                    "results must be of this plan: results=" + hash + " plan=" + plan.planHash()
                            + "; judge them by the plan they were run under");
        }
    }

    private static List<VariantReport> variants(Cells cells, Evidence evidence) {
        Resampling resampling = Resampling.of(cells.plan());
        GateSettings settings = cells.plan().gates();
        List<VariantReport> reports = new ArrayList<>();
        for (PlannedVariant variant : cells.plan().compared()) {
            Lift f1 = Lift.of(cells.paired(variant.variant(), Metric.F1_BUY), resampling, settings);
            requireAnyF1(variant, f1);
            Map<Metric, MetricChange> beside = new LinkedHashMap<>();
            for (Metric metric : BESIDE) {
                PairedCells pairs = cells.paired(variant.variant(), metric);
                if (pairs.measured()) beside.put(metric, MetricChange.of(pairs, resampling, settings));
            }
            reports.add(new VariantReport(variant, f1, beside, Gates.judge(cells, variant.variant(), f1, evidence)));
        }
        return reports;
    }

    /** A candidate without a single F1 was not run, whatever its rows say; there is nothing to abandon it for. */
    private static void requireAnyF1(PlannedVariant variant, Lift f1) {
        if (variant.role() != Role.CANDIDATE || !Double.isNaN(f1.mean())) return;
        throw new Refusal(
                Refusal.Reason.INCOMPLETE,
                "a candidate must have a pair with f1_buy in both arms: variant=" + variant.variant()
                        + "; run its cells again");
    }

    private VerdictReport report() {
        Decision decision = decide(plan.gates(), leakage.state());
        String sentence = Sentence.of(decision, plan.gates(), variants, Optional.of(leakage));
        return new VerdictReport(
                plan,
                evidence,
                decision,
                sentence,
                variants,
                Optional.of(leakage),
                Optional.of(Selection.of(candidates())),
                otherMethods(),
                Turns.of(findings(plan.gates(), leakage.state()), variants, leakage, plan.gates()));
    }

    private Decision decide(GateSettings settings, LeakageState state) {
        return DecisionTable.decide(findings(settings, state));
    }

    private Findings findings(GateSettings settings, LeakageState state) {
        return new Findings(
                evidence.preflight().outcome(),
                evidence.audit().outcome(),
                state,
                evidence.mlops().outcome(),
                candidates().stream().map(report -> findings(report, settings)).toList());
    }

    private List<VariantReport> candidates() {
        return variants.stream()
                .filter(report -> report.variant().role() == Role.CANDIDATE)
                .toList();
    }

    private static CandidateFindings findings(VariantReport report, GateSettings settings) {
        Map<Gate, Outcome> outcomes = new EnumMap<>(Gate.class);
        for (GateResult result : report.gates().values()) outcomes.put(result.gate(), result.outcome());
        outcomes.put(Gate.F1_BUY, Gates.f1Buy(report.f1(), settings).outcome());
        return new CandidateFindings(
                report.variant().variant(),
                outcomes,
                report.f1().mean() >= settings.encouragingLiftMin(),
                report.f1().interval(settings.interval()),
                report.variant().columnsOrMost());
    }

    private List<OtherMethod> otherMethods() {
        List<OtherMethod> others = new ArrayList<>();
        for (IntervalMethod method : IntervalMethod.values()) {
            if (method == plan.gates().interval()) continue;
            others.add(other("interval=" + method.word(), plan.gates().with(method), leakage.state()));
        }
        for (EffectSize size : EffectSize.values()) {
            if (size == plan.gates().effectSize()) continue;
            others.add(other("effectSize=" + size.word(), plan.gates().with(size), leakage.state()));
        }
        if (leakage.state() != LeakageState.NOT_EVALUABLE && !Double.isNaN(leakage.pooledP())) {
            others.add(other("leakage=pooled_p_alone", plan.gates(), leakageBy(leakage.pooledP())));
            others.add(other("leakage=fold_means", plan.gates(), leakageBy(leakage.foldMeansP())));
        }
        return others;
    }

    private OtherMethod other(String method, GateSettings settings, LeakageState state) {
        Decision decision = decide(settings, state);
        return new OtherMethod(method, decision.verdict(), decision.rule());
    }

    private LeakageState leakageBy(double p) {
        if (Double.isNaN(p)) return LeakageState.NOT_EVALUABLE;
        return p < plan.gates().leakageLevel() ? LeakageState.FLAGGED : LeakageState.CLEAR;
    }
}
