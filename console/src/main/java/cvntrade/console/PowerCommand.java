package cvntrade.console;

import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.plan.SweepSettings;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.plan.VerdictPlan;
import cvntrade.verdict.power.Layout;
import cvntrade.verdict.power.Noise;
import cvntrade.verdict.power.NoiseEstimate;
import cvntrade.verdict.power.PowerForecast;
import cvntrade.verdict.power.PowerJson;
import cvntrade.verdict.power.PowerSettings;
import cvntrade.verdict.power.PowerWords;
import cvntrade.verdict.table.ResultsTable;
import cvntrade.verdict.table.SeedScores;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Before a run: what a sweep of some size would find. */
@Command(
        name = "power",
        mixinStandardHelpOptions = true,
        description = {
            "The least lift of F1 that a sweep of this size finds, and how large it would have to be to find less.",
            "It judges simulated sweeps by the F1 gate; a lock needs the other gates besides. Nothing is run or decided."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade power",
            "  ./cvntrade power --cryptos 10 --folds 5 --seeds 5 --assumed-lift 0.02",
            "  ./cvntrade power --sweep sweeps/first     its size, gates and measured noise"
        })
final class PowerCommand implements Callable<Integer> {
    /** Of the registered sweep. */
    private static final int CRYPTOS = 5;

    @Option(names = "--cryptos", paramLabel = "N", description = "Coins (default 5, or those of --sweep).")
    @Nullable
    Integer cryptos;

    @Option(names = "--folds", paramLabel = "N", description = "Test blocks (default 5, or those of --sweep).")
    @Nullable
    Integer folds;

    @Option(names = "--seeds", paramLabel = "N", description = "Fits of every cell, averaged (default 5).")
    int seeds = SweepSettings.DEFAULT.seeds();

    @Option(
            names = "--assumed-lift",
            paramLabel = "LIFT",
            description = "True mean lift that the sweep should find (default ${DEFAULT-VALUE}).")
    double assumedLift = PowerSettings.DEFAULT.assumedLift();

    @Option(
            names = "--sweep",
            paramLabel = "DIR",
            description = "A finished sweep: its size, its gates, and how much its own lifts scatter.")
    @Nullable
    Path sweep;

    @Option(names = "--json", description = "Print the forecast as JSON.")
    boolean json;

    @Override
    public Integer call() {
        PowerForecast forecast = sweep == null ? fromDefaults() : from(new SweepFolder(sweep));
        System.out.print(json ? PowerJson.of(forecast).toPrettyString() + "\n" : text(forecast));
        return Main.DONE;
    }

    private PowerForecast fromDefaults() {
        Layout layout = new Layout(
                cryptos == null ? CRYPTOS : cryptos, folds == null ? SweepSettings.DEFAULT.folds() : folds, seeds);
        return PowerForecast.of(layout, GateSettings.defaults(), PowerSettings.DEFAULT.withAssumedLift(assumedLift));
    }

    private PowerForecast from(SweepFolder folder) {
        VerdictPlan plan = VerdictPlan.parse(TextFile.read(folder.plan(), "plan"));
        Noise noise = NoiseEstimate.of(
                plan,
                ResultsTable.read(folder.results()),
                SeedScores.read(folder.seeds()),
                "measured in " + folder.path());
        Layout layout = new Layout(
                cryptos == null ? plan.cryptos().size() : cryptos, folds == null ? plan.folds() : folds, seeds);
        return PowerForecast.of(layout, plan.gates(), new PowerSettings(assumedLift, noise));
    }

    static String text(PowerForecast forecast) {
        Layout layout = forecast.layout();
        StringBuilder text = new StringBuilder();
        text.append(layout.cryptos() + " cryptos × " + layout.folds() + " folds = " + layout.cells() + " cells, "
                + layout.seeds() + " seeds: " + PowerWords.line(forecast) + "\n");
        String warning = PowerWords.warning(forecast);
        text.append(
                warning.isEmpty()
                        ? "enough for the assumed lift of "
                                + PowerWords.lift(forecast.settings().assumedLift()) + ": power "
                                + PowerWords.percent(forecast.powerAtAssumed()) + "\n"
                        : "\n" + warning + "\n");
        for (String sentence : PowerWords.enlargements(forecast))
            text.append("  what would be enough, " + sentence + "\n");
        text.append("\n" + PowerWords.noise(forecast) + "\n");
        return text.toString();
    }
}
