package cvntrade.console;

import cvntrade.base.Refusal;
import cvntrade.features.cache.MatrixSource;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.dossier.Dossier;
import cvntrade.sweep.investigation.InvestigationJson;
import cvntrade.sweep.investigation.InvestigationReport;
import cvntrade.sweep.untouched.UntouchedLook;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why the columns without delay look better, for a sweep that has finished. */
@Command(
        name = "investigate",
        mixinStandardHelpOptions = true,
        description = {
            "Asks why purge 0 looks better: fresh information or look-ahead. Seven probes in the order of cost,",
            "one page of findings, one cause: look_ahead, fresh_information or unexplained.",
            "Stopped at any moment it goes on where it stopped when started again."
        },
        footer = {
            "",
            "Example:",
            "  ./cvntrade investigate sweeps/first",
            "",
            "The candles are looked for where the sweep found them, unless --data or --home is given.",
            "Writes investigation.json into the sweep's folder and a section into its dossier."
        })
final class InvestigateCommand implements Callable<Integer>, LongWork {
    @Parameters(index = "0", paramLabel = "SWEEP_FOLDER", description = "The --out of a finished sweep.")
    Path out = Path.of("");

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    PluginOptions plugins = new PluginOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    CacheOptions cache = new CacheOptions();

    @Option(names = "--whole-replay", description = "Replay every bar one by one, not only the stretch of the plan.")
    boolean wholeReplay;

    @Option(names = "--json", description = "Print investigation.json instead of the summary.")
    boolean json;

    @Override
    public String subject() {
        return LongWork.in(out);
    }

    @Override
    public Integer call() {
        XgboostEngine.requireNative();
        Terminal terminal = Terminal.standard();
        SweepFolder folder = new SweepFolder(out);
        RegisteredPlan registered = RegisteredPlan.read(folder.plan());
        SweepStart start = SweepStart.of(out);
        start.fillIn(data);
        SweepOptions.Prepared prepared = registered.prepare(data, plugins.catalogue());
        MatrixSource matrices = cache.matrices(data.home, terminal);
        Sweep.Conditions conditions = SweepCommand.conditions(prepared, run, matrices, terminal);
        SweepOutcome outcome = new Sweep(prepared.plan(), prepared.data(), out, conditions).run();
        if (outcome.cells().isEmpty()) {
            throw new Refusal(
                    Refusal.Reason.INCOMPLETE,
                    "a sweep must have cells to be investigated: verdict="
                            + outcome.report().verdict() + " reason="
                            + outcome.report().reason() + "; its dossier says why it stopped");
        }
        InvestigationReport report = prepared.investigate(folder, conditions, wholeReplay);
        Optional<UntouchedLook> untouched = UntouchedLook.kept(folder, registered.hash());
        Dossier.write(folder, outcome, start.command(), untouched, Optional.of(report));
        System.out.print(json ? InvestigationJson.text(report) : InvestigationSummary.of(report));
        return Main.DONE;
    }
}
