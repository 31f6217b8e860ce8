package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Check;
import cvntrade.base.DurableFile;
import cvntrade.base.Refusal;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.sweep.PlanFile;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.dossier.Dossier;
import cvntrade.sweep.investigation.InvestigationReport;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.sweep.untouched.UntouchedJudge;
import cvntrade.verdict.evidence.Evidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A registered sweep once more, from its plan and its candles, and every byte of it compared. */
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a finished sweep again from its plan and its candles, and says which bytes differ, if any.",
            "The candles must have the registered fingerprints. Nothing in the sweep's folder is touched.",
            "Exit code 0: not one byte differs. 1: some do, or the candles are others."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade reproduce sweeps/first",
            "  ./cvntrade reproduce received/sweep --data klines --threads 1",
            "",
            "The candles are looked for where the sweep found them, unless --data or --home is given. Where clock and place",
            "alone speak (run.json, start.json) nothing is compared. A reproduction that differs is kept for a look."
        })
final class ReproduceCommand implements Callable<Integer> {
    private static final int HASH_SHOWN = 12;

    @Parameters(index = "0", paramLabel = "SWEEP_FOLDER", description = "The --out of a finished sweep.")
    Path folder = Path.of("");

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    PluginOptions plugins = new PluginOptions();

    @Option(names = "--threads", paramLabel = "N", description = "Fits side by side (default: all cores).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where it is run (default: a folder under --home, removed if all is the same).")
    @Nullable
    Path out;

    @Option(names = "--whole-replay", description = "The investigation replayed every bar.")
    boolean wholeReplay;

    @Option(names = "--json", description = "Print the comparison as JSON.")
    boolean json;

    @Override
    public Integer call() {
        XgboostEngine.requireNative();
        Check.within(1, 1024, threads, "threads");
        SweepFolder original = new SweepFolder(folder);
        RegisteredPlan registered = RegisteredPlan.read(original.plan());
        Evidence evidence = Evidence.parse(TextFile.read(original.evidence(), "evidence"));
        SweepStart start = SweepStart.of(folder);
        Path home = data.home;
        start.fillIn(data);
        SweepOptions.Prepared prepared = registered.prepare(data, plugins.catalogue(), registered.code());
        PlanJson now = PlanJson.of(prepared.plan());
        if (!now.json().equals(registered.json())) {
            throw new Refusal(
                    Refusal.Reason.PLAN_MISMATCH,
                    "the registered plan must come out of its candles again: " + data.place()
                            + PlanFile.differences(registered.json(), now.json())
                            + "\nname the candles it was registered with by --data or --home");
        }
        Path place = out == null ? home.resolve("reproduced").resolve(now.hash().substring(0, HASH_SHOWN)) : out;
        run(prepared, evidence, start.command(), new SweepFolder(place), Files.exists(original.investigationReport()));
        List<FileComparison> files = FileComparison.ofFolders(folder, place);
        boolean same = files.stream().allMatch(FileComparison::same);
        System.out.print(json ? toJson(registered, files) : text(registered, files));
        if (!same) {
            throw new Refusal(
                    Refusal.Reason.NOT_REPRODUCED,
                    "every byte must come out again: differing_files="
                            + files.stream().filter(file -> !file.same()).count() + " of " + files.size()
                            + "; the reproduction is kept in " + place + ", remove it to run anew");
        }
        if (out == null) DurableFile.removeFolder(place);
        return Main.DONE;
    }

    private void run(
            SweepOptions.Prepared prepared,
            Evidence evidence,
            String command,
            SweepFolder place,
            boolean investigated) {
        Terminal terminal = Terminal.standard();
        Sweep.Conditions conditions =
                new Sweep.Conditions(threads, evidence.mlops(), terminal, terminal, new FitClock(System::nanoTime));
        copyTriedBefore(place);
        SweepOutcome outcome = new Sweep(prepared.plan(), prepared.data(), place.path(), conditions).run();
        Optional<InvestigationReport> report =
                investigated ? Optional.of(prepared.investigate(place, conditions, wholeReplay)) : Optional.empty();
        Dossier.write(place, outcome, command, UntouchedJudge.after(outcome, place, conditions), report);
    }

    /** What had been tried is not found out again: it is part of what was registered. */
    private void copyTriedBefore(SweepFolder place) {
        Path taken = new SweepFolder(folder).triedBefore();
        if (Files.exists(taken)) DurableFile.write(place.triedBefore(), TextFile.read(taken, "list of earlier trials"));
    }

    private String text(RegisteredPlan registered, List<FileComparison> files) {
        StringBuilder text = new StringBuilder("\n");
        TextLine.add(text, "plan     %s", registered.hash());
        TextLine.add(text, "candles  %s", data.place());
        if (!registered.code().equals(Build.code()))
            TextLine.add(text, "code     registered by %s, run by %s", registered.code(), Build.code());
        TextLine.add(text, "");
        for (FileComparison file : files) {
            TextLine.add(
                    text,
                    "%-8s %-20s %s",
                    file.same() ? "same" : "differs",
                    file.name(),
                    file.same() ? file.sha256() : file.difference());
        }
        TextLine.add(text, "");
        if (files.stream().allMatch(FileComparison::same))
            TextLine.add(text, "reproduced: not one byte of %d files differs", files.size());
        return text.toString();
    }

    private static String toJson(RegisteredPlan registered, List<FileComparison> files) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("planHash", registered.hash());
        json.put("registeredBy", registered.code());
        json.put("runBy", Build.code());
        json.put("same", files.stream().allMatch(FileComparison::same));
        for (FileComparison file : files) {
            json.withArray("files")
                    .addObject()
                    .put("file", file.name())
                    .put("same", file.same())
                    .put("sha256", file.sha256())
                    .put("difference", file.difference());
        }
        return json.toPrettyString() + "\n";
    }
}
