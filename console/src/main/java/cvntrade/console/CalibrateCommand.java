package cvntrade.console;

import cvntrade.base.EventLog;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.Progress;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.calibration.Calibration;
import cvntrade.sweep.calibration.CalibrationReport;
import cvntrade.sweep.calibration.World;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How often the verdict is right, on markets whose truth is known. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Sweeps many synthetic markets of one truth and counts the verdicts, with exact 95 %% intervals.",
            "A world takes as long as a demo; stopped at any moment it goes on where it stopped. Asked for more",
            "worlds than the folder holds, only the further ones are run."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade calibrate --truth null --worlds 100 --out calibration/null",
            "  ./cvntrade calibrate --truth planted --worlds 60 --seeds 1 --out calibration/planted",
            "  ./cvntrade calibrate --truth fast-lead --worlds 5 --investigate --out calibration/fast-lead"
        })
final class CalibrateCommand implements Callable<Integer> {
    @Option(
            names = "--truth",
            paramLabel = "TRUTH",
            required = true,
            description = "null, weak, mid, planted or fast-lead.")
    String truth = "";

    @Option(names = "--worlds", paramLabel = "N", required = true, description = "How many; their seeds are 1 to N.")
    int worlds;

    @Option(names = "--bars", paramLabel = "N", description = "Bars a series (default ${DEFAULT-VALUE}).")
    int bars = 24_000;

    @Option(names = "--cryptos", paramLabel = "N", description = "Coins besides BTCUSDT (default ${DEFAULT-VALUE}).")
    int coins = 5;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder that keeps finished worlds.")
    Path out = Path.of("");

    @Option(
            names = "--investigate",
            description = "Ask each flagged world for the cause of its flag, which takes several times as long.")
    boolean investigates;

    @Option(names = "--json", description = "Print the report as JSON.")
    boolean json;

    @Mixin
    SettingOptions settings = new SettingOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        XgboostEngine.requireNative();
        Map<String, String> environment = Environment.ofProcess();
        Environment.rejectUnknown(environment, Factors.all());
        Factor factor = Factors.named("btc_features");
        Truth known = Truth.parse(truth);
        Sweep.Conditions quiet = new Sweep.Conditions(
                run.threads(),
                run.readiness(factor.storyId()),
                EventLog.SILENT,
                Progress.NONE,
                new FitClock(System::nanoTime));
        Calibration.Setup setup = new Calibration.Setup(
                known, bars, coins, factor, settings.settings(environment), investigates, Build.code());
        Calibration calibration = new Calibration(setup, out, quiet);
        List<World> done = calibration.run(worlds, Terminal.standard());
        CalibrationReport report = new CalibrationReport(known, done, calibration.settingsOffDefault());
        System.out.print(json ? report.json().toPrettyString() + "\n" : report.text());
        return Main.DONE;
    }
}
