package cvntrade.sweep;

import cvntrade.base.DurableFile;
import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.features.cache.MatrixSource;
import cvntrade.learning.Fold;
import cvntrade.sweep.cell.CellFolder;
import cvntrade.sweep.cell.CellKey;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.cell.CellStore;
import cvntrade.sweep.cell.CryptoLedger;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.sweep.plan.PlannedVariant;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.tried.FactorLedger;
import cvntrade.sweep.tried.Trial;
import cvntrade.verdict.Judge;
import cvntrade.verdict.VerdictJson;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.evidence.MlopsReadiness;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.plan.VerdictPlan;
import cvntrade.verdict.table.ResultsTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order of events: register the plan; pre-flight and audit; all cells; results, verdict.
 *
 * <p>Every step leaves its result in the folder before the next begins, so that a sweep killed at any moment goes on where it stopped and
 * ends with the same bytes.
 */
public final class Sweep {
    private final SweepPlan plan;
    private final SweepData data;
    private final SweepFolder folder;
    private final Conditions conditions;

    public Sweep(SweepPlan plan, SweepData data, Path out, Conditions conditions) {
        this.plan = plan;
        this.data = data;
        this.folder = new SweepFolder(out);
        this.conditions = conditions;
    }

    /**
     * What surrounds a sweep without reaching its result.
     *
     * @param threads fits side by side
     * @param readiness whether the MLOps readiness of the factor's story is complete
     * @param events where events go
     * @param progress told after each cell
     * @param clock of the edge
     * @param matrices where feature matrices come from; their bits are the same whatever it is
     */
    public record Conditions(
            int threads,
            MlopsReadiness readiness,
            EventLog events,
            Progress progress,
            FitClock clock,
            MatrixSource matrices) {
        /** Computes every matrix. */
        public Conditions(int threads, MlopsReadiness readiness, EventLog events, Progress progress, FitClock clock) {
            this(threads, readiness, events, progress, clock, MatrixSource.COMPUTED);
        }
    }

    /** The pre-flight cell alone, kept nowhere. */
    public static SampleSize preflight(SweepPlan plan, SweepData data, Conditions conditions) {
        CellRunner runner = new CellRunner(plan, data, PlanJson.of(plan).hash(), CellStore.NOWHERE, conditions);
        return FirstLook.preflight(plan, runner);
    }

    public SweepOutcome run() {
        DurableFile.makeFolder(folder.path());
        try (FolderLock lock = FolderLock.take(folder.path())) {
            return runLocked();
        }
    }

    private SweepOutcome runLocked() {
        long began = conditions.clock().now();
        PlanJson registered = PlanJson.of(plan);
        boolean resumed = PlanFile.register(folder.plan(), registered.json());
        conditions
                .events()
                .record(Event.named(resumed ? "sweep_resumed" : "sweep_registered")
                        .with("factor", plan.factor().name())
                        .with("plan_hash", registered.hash())
                        .with("cells", cellKeys().size())
                        .with("out", folder.path()));
        for (PlannedVariant variant : plan.variants()) {
            plan.factor()
                    .applied(variant.environment())
                    .ifPresent(event -> conditions.events().record(event.with("variant", variant.name())));
        }
        CellStore store = new CellFolder(folder.cells(), registered.hash());
        CellRunner runner = new CellRunner(plan, data, registered.hash(), store, conditions);

        FirstLook.Findings found = new FirstLook(plan, data, folder, registered.hash(), runner, conditions).look();
        Evidence evidence =
                new Evidence(found.sample().preflight(), found.audit().evidence(), conditions.readiness());
        DurableFile.write(folder.evidence(), EvidenceJson.of(evidence));
        List<CellOutcome> cells = List.of();
        List<CellOutcome> repeatedBaseline = List.of();
        double firstLookSeconds = secondsSince(began);
        if (evidence.preflight().outcome() == Outcome.PASSED && found.audit().passed()) {
            runner.runAll(cellKeys(), repeatedBaselineKeys());
            cells = collect(store, cellKeys());
            repeatedBaseline = collect(store, repeatedBaselineKeys());
            ResultsFile.writeCells(folder.results(), cells);
            List<CellOutcome> all = new ArrayList<>(cells);
            all.addAll(repeatedBaseline);
            ResultsFile.writeSeeds(folder.seeds(), all);
            StressFile.write(folder.stress(), cells);
            PictureFiles.write(folder, cells);
        }
        List<CryptoLedger> ledgers = runner.ledgers();
        LedgerFiles.write(folder, ledgers);
        VerdictReport report = judge(registered, cells, evidence);
        VerdictJson.write(report, folder.verdict());
        RunFigures figures = runner.figures(secondsSince(began), firstLookSeconds, conditions.threads());
        // A sweep that found every cell on disk measured nothing; the figures of the run that made them stay.
        if (figures.ranCells() || !Files.exists(folder.run())) DurableFile.write(folder.run(), figures.toJson());
        conditions
                .events()
                .record(Event.named("sweep_finished")
                        .with("verdict", report.verdict())
                        .with("rule", report.rule())
                        .with("reason", report.reason())
                        .with("plan_hash", registered.hash()));
        return new SweepOutcome(
                plan,
                registered,
                report,
                evidence,
                found.sample(),
                found.audit(),
                ledgers,
                cells,
                repeatedBaseline,
                figures,
                triedBefore());
    }

    private Optional<List<Trial>> triedBefore() {
        if (!Files.exists(folder.triedBefore())) return Optional.empty();
        return Optional.of(FactorLedger.takenDown(folder.triedBefore()));
    }

    private VerdictReport judge(PlanJson registered, List<CellOutcome> cells, Evidence evidence) {
        VerdictPlan verdictPlan = VerdictPlan.parse(registered.text());
        ResultsTable table = cells.isEmpty() ? ResultsTable.empty() : ResultsTable.read(folder.results());
        return Judge.judge(verdictPlan, table, evidence);
    }

    private List<CellKey> cellKeys() {
        List<CellKey> keys = new ArrayList<>();
        for (PlannedVariant variant : plan.variants()) keys.addAll(keys(variant.name()));
        return keys;
    }

    private List<CellKey> repeatedBaselineKeys() {
        return keys(CellKey.REPEATED_BASELINE);
    }

    /** In the order of {@code results.csv}: cryptos by name, whatever order they were named in. */
    private List<CellKey> keys(String variant) {
        List<CellKey> keys = new ArrayList<>();
        for (String crypto : plan.cryptos().stream().sorted().toList()) {
            for (Fold fold : plan.folds()) keys.add(new CellKey(variant, crypto, fold.index()));
        }
        return keys;
    }

    private static List<CellOutcome> collect(CellStore store, List<CellKey> keys) {
        return keys.stream().map(key -> store.find(key).orElseThrow()).toList();
    }

    private double secondsSince(long began) {
        return (conditions.clock().now() - began) / 1e9;
    }
}
