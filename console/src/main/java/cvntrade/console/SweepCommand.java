package cvntrade.console;

import cvntrade.console.metrics.Metric;
import cvntrade.features.cache.MatrixSource;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.sweep.RunFigures;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.dossier.Dossier;
import cvntrade.sweep.investigation.InvestigationReport;
import cvntrade.sweep.plan.Amendment;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.tried.FactorLedger;
import cvntrade.sweep.tried.Trial;
import cvntrade.sweep.untouched.UntouchedJudge;
import cvntrade.sweep.untouched.UntouchedLook;
import cvntrade.verdict.VerdictJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: candles and a factor in, one verdict and its dossier out. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Tests a factor: registers a plan, audits it for look-ahead, trains and scores every cell, judges.",
            "After a leakage flag it investigates whether fresh information or look-ahead raised it.",
            "Stopped at any moment it goes on where it stopped when started again with the same options."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade sweep --data klines --cryptos ADAUSDT,ETHUSDT,SOLUSDT --out sweeps/first",
            "  ./cvntrade sweep --data klines --folds 6 --amends sweeps/first --out sweeps/second",
            "  ./cvntrade sweep --data klines --untouched-share 0.1 --out sweeps/third",
            "",
            "Writes plan.json, results.csv, seeds.csv, stress.csv, nan_ledger.csv, row_ledger.csv, evidence.json, verdict.json,",
            "dossier.html, dossier.md and run.json into --out. Feature matrices are kept under --home, see ./cvntrade cache;",
            "every verdict stands in the home's ledger, see ./cvntrade ledger."
        })
final class SweepCommand implements Callable<Integer>, LongWork {
    @Mixin
    SweepOptions options = new SweepOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    CacheOptions cache = new CacheOptions();

    @Mixin
    InvestigationOptions investigation = new InvestigationOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for plan, results and dossier.")
    Path out = Path.of("");

    @Option(
            names = "--amends",
            paramLabel = "PLAN",
            description =
                    "An older sweep's folder or plan.json that this plan takes the place of; it says what differs.")
    @Nullable
    Path amends;

    @Mixin
    RunMetrics metrics = new RunMetrics();

    @Option(names = "--json", description = "Print verdict.json instead of the summary.")
    boolean json;

    @Override
    public String subject() {
        return LongWork.in(out);
    }

    @Override
    public Integer call() {
        return metrics.around("sweep", this::sweep);
    }

    private int sweep() {
        XgboostEngine.requireNative();
        Terminal terminal = Terminal.standard();
        Map<String, String> environment = Environment.ofProcess();
        SweepOptions.Prepared prepared = amending(options.prepare(environment, terminal));
        MatrixSource matrices = cache.matrices(options.data.home, terminal);
        String command = CommandWords.ofThisProcess();
        SweepStart.keep(options.data, command, out, Instant.now());
        FactorLedger ledger = FactorLedger.in(options.data.home);
        takeDown(ledger, prepared.plan());
        Finished finished = run(prepared, out, run, investigation, matrices, terminal, command);
        tell(finished.outcome());
        ledger.add(finished.trial(Instant.now(), out.toAbsolutePath().normalize()));
        System.out.print(json ? VerdictJson.text(finished.outcome().report()) : finished.summary(new SweepFolder(out)));
        return Main.DONE;
    }

    private void tell(SweepOutcome outcome) {
        RunFigures figures = outcome.figures();
        metrics.set(
                Metric.RUN_SWEEP_CELLS,
                outcome.cells().size() + outcome.repeatedBaseline().size());
        metrics.set(Metric.RUN_SWEEP_FITS, (double) figures.fits());
        metrics.set(Metric.RUN_SWEEP_FIT_SECONDS, figures.fitSeconds());
        metrics.set(Metric.RUN_SWEEP_FIRST_LOOK_SECONDS, figures.firstLookSeconds());
    }

    /** Before the plan is registered, or never: what was tried after it is not what was tried before. */
    private void takeDown(FactorLedger ledger, SweepPlan plan) {
        SweepFolder folder = new SweepFolder(out);
        if (Files.exists(folder.plan())) return;
        ledger.takeDown(folder.triedBefore(), PlanJson.of(plan).hash());
    }

    SweepOptions.Prepared amending(SweepOptions.Prepared prepared) {
        if (amends == null) return prepared;
        SweepPlan plan = prepared.plan();
        Amendment amendment = Amendment.of(RegisteredPlan.at(amends).json(), PlanJson.of(plan));
        return new SweepOptions.Prepared(plan.amending(Optional.of(amendment)), prepared.data());
    }

    /** A verdict; why the suspect looks better, where that was asked; the winner on the untouched stretch, where one was kept back. */
    record Finished(
            SweepOutcome outcome, Optional<InvestigationReport> investigation, Optional<UntouchedLook> untouched) {
        String summary(SweepFolder folder) {
            return Summary.of(outcome, folder)
                    + untouched.map(Summary::of).orElse("")
                    + investigation.map(InvestigationSummary::of).orElse("");
        }

        Trial trial(Instant finished, Path out) {
            Trial trial = outcome.trial(finished, out.toString());
            return untouched.map(look -> trial.looking(look.seen())).orElse(trial);
        }
    }

    /**
     * Runs a prepared sweep, asks after a flag and writes the dossier; {@code demo} does the same on a market of its own making.
     *
     * @param command what a reader types to repeat it
     */
    static Finished run(
            SweepOptions.Prepared prepared,
            Path out,
            RunOptions run,
            InvestigationOptions asked,
            MatrixSource matrices,
            Terminal terminal,
            String command) {
        Sweep.Conditions conditions = conditions(prepared, run, matrices, terminal);
        SweepFolder folder = new SweepFolder(out);
        SweepOutcome outcome = new Sweep(prepared.plan(), prepared.data(), out, conditions).run();
        Optional<UntouchedLook> untouched = UntouchedJudge.after(outcome, folder, conditions);
        Dossier.write(folder, outcome, command, untouched, Optional.empty());
        Optional<InvestigationReport> report = asked.after(outcome, prepared.data(), folder, conditions);
        if (report.isPresent()) Dossier.write(folder, outcome, command, untouched, report);
        return new Finished(outcome, report, untouched);
    }

    static Sweep.Conditions conditions(
            SweepOptions.Prepared prepared, RunOptions run, MatrixSource matrices, Terminal terminal) {
        return new Sweep.Conditions(
                run.threads(),
                run.readiness(prepared.plan().factor().storyId()),
                terminal,
                terminal,
                new FitClock(System::nanoTime),
                matrices);
    }
}
