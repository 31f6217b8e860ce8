package cvntrade.console;

import cvntrade.base.EventLog;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.sweep.FolderLock;
import cvntrade.sweep.PlanFile;
import cvntrade.sweep.Progress;
import cvntrade.sweep.SampleSize;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.verdict.evidence.MlopsReadiness;
import cvntrade.verdict.power.PowerForecast;
import java.nio.file.Files;
import java.util.List;

/**
 * A sweep that has not begun: what its command line would register, and what would refuse it. It is made by the command's own options, so it
 * is what the command would do.
 */
final class NewSweep {
    private final SweepCommand command;
    private final SweepOptions.Prepared prepared;
    private final PlanJson json;

    private NewSweep(SweepCommand command, SweepOptions.Prepared prepared) {
        this.command = command;
        this.prepared = prepared;
        this.json = PlanJson.of(prepared.plan());
    }

    /**
     * Reads the candles and makes the plan; nothing is written.
     *
     * @throws cvntrade.base.Refusal whatever rule would refuse the command: factor, candles, another plan in its folder, a sweep that runs there
     */
    static NewSweep of(List<String> words) {
        SweepCommand command = (SweepCommand) LongWork.of(words);
        XgboostEngine.requireNative();
        SweepOptions.Prepared prepared =
                command.amending(command.options.prepare(Environment.ofProcess(), EventLog.SILENT));
        NewSweep sweep = new NewSweep(command, prepared);
        sweep.requireFolder();
        return sweep;
    }

    /** A folder that is new, or that holds this plan and nobody at work. */
    private void requireFolder() {
        if (!Files.isDirectory(command.out)) return;
        FolderLock.take(command.out).close();
        SweepFolder folder = new SweepFolder(command.out);
        if (Files.exists(folder.plan())) PlanFile.register(folder.plan(), json.json());
    }

    /** Whether its folder has the plan already, so that it goes on where that stopped. */
    boolean goesOn() {
        return Files.exists(new SweepFolder(command.out).plan());
    }

    String planHash() {
        return json.hash();
    }

    String planWords() {
        return PlanWords.of(RegisteredPlan.of(json.text()));
    }

    PowerForecast power() {
        return prepared.plan().power();
    }

    MlopsReadiness readiness() {
        return command.run.readiness(prepared.plan().factor().storyId());
    }

    String preflightSymbol() {
        return prepared.plan().preflightSymbol();
    }

    /** Trains the one cell that decides whether there would be enough trades. */
    SampleSize preflight() {
        Sweep.Conditions conditions = new Sweep.Conditions(
                1,
                MlopsReadiness.NOT_MEASURED,
                EventLog.SILENT,
                Progress.NONE,
                new FitClock(System::nanoTime),
                command.cache.matrices(command.options.data.home, EventLog.SILENT));
        return Sweep.preflight(prepared.plan(), prepared.data(), conditions);
    }
}
