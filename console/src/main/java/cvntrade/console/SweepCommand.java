package cvntrade.console;

import cvntrade.features.cache.MatrixSource;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.dossier.Dossier;
import cvntrade.verdict.VerdictJson;
import java.nio.file.Path;
import java.util.Map;
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
            "Stopped at any moment it goes on where it stopped when started again with the same options."
        },
        footer = {
            "",
            "Example:",
            "  ./cvntrade sweep --data klines --cryptos ADAUSDT,ETHUSDT,SOLUSDT --out sweeps/first",
            "",
            "Writes plan.json, results.csv, seeds.csv, nan_ledger.csv, row_ledger.csv, evidence.json, verdict.json,",
            "dossier.html and run.json into --out. Feature matrices are kept under --home, see ./cvntrade cache."
        })
final class SweepCommand implements Callable<Integer> {
    @Mixin
    SweepOptions options = new SweepOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    CacheOptions cache = new CacheOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for plan, results and dossier.")
    Path out = Path.of("");

    @Option(names = "--json", description = "Print verdict.json instead of the summary.")
    boolean json;

    @Override
    public Integer call() {
        XgboostEngine.requireNative();
        Terminal terminal = Terminal.standard();
        Map<String, String> environment = Environment.ofProcess();
        SweepOptions.Prepared prepared = options.prepare(environment, terminal);
        MatrixSource matrices = cache.matrices(options.data.home, terminal);
        SweepOutcome outcome = run(prepared, out, run, matrices, terminal, null);
        System.out.print(json ? VerdictJson.text(outcome.report()) : Summary.of(outcome, new SweepFolder(out)));
        return Main.DONE;
    }

    /** Runs a prepared sweep and writes its dossier; {@code demo} does the same on a market of its own making. */
    static SweepOutcome run(
            SweepOptions.Prepared prepared,
            Path out,
            RunOptions run,
            MatrixSource matrices,
            Terminal terminal,
            @Nullable String command) {
        Sweep.Conditions conditions = new Sweep.Conditions(
                run.threads(),
                run.readiness(prepared.plan().factor().storyId()),
                terminal,
                terminal,
                new FitClock(System::nanoTime),
                matrices);
        SweepOutcome outcome = new Sweep(prepared.plan(), prepared.data(), out, conditions).run();
        Dossier.write(
                new SweepFolder(out).dossier(), outcome, command == null ? CommandWords.ofThisProcess() : command);
        return outcome;
    }
}
