package cvntrade.console;

import cvntrade.features.catalogue.Catalogue;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.factor.Guardrail;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** No network, no account, no candles: a market in which BTC truly leads, the whole sweep, the verdict. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a synthetic market in which BTC truly leads the coins, runs the whole sweep on it and judges.",
            "The honest answer is LOCK CANDIDATE."
        },
        footer = {"", "Example:", "  ./cvntrade demo --out demo"})
final class DemoCommand implements Callable<Integer> {
    private static final int COINS = 5;
    private static final long SEED = 1;

    @Mixin
    SettingOptions settings = new SettingOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    InvestigationOptions investigation = new InvestigationOptions();

    @Mixin
    CacheOptions cache = new CacheOptions();

    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    @Option(names = "--bars", paramLabel = "N", description = "Bars a series (default ${DEFAULT-VALUE}).")
    int bars = 24_000;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for everything written (default ${DEFAULT-VALUE}).")
    Path out = Path.of("demo");

    @Override
    public Integer call() {
        XgboostEngine.requireNative();
        Terminal terminal = Terminal.standard();
        Map<String, String> environment = Environment.ofProcess();
        Factor factor = Factors.named("btc_features");
        Guardrail guardrail = new Guardrail(factor, environment);
        Environment.rejectUnknown(environment, Factors.all());
        guardrail.checkStart(environment);
        SimulatedMarket market = new SimulatedMarket(Truth.PLANTED, bars, COINS, SEED);
        SweepData data = SweepData.ofMarket(market.series(), factor.references());
        guardrail.check(data.allTargets(), data.referenceSeries());
        SweepData searched = data.keepingBack(settings.untouchedShare);
        SweepPlan plan = SweepPlan.of(
                factor, settings.settings(environment), Catalogue.builtIn(), environment, searched, Build.code());
        SweepStart.keep(market, CommandWords.ofThisProcess(), out, Instant.now());
        SweepCommand.Finished finished = SweepCommand.run(
                new SweepOptions.Prepared(plan, searched),
                out,
                run,
                investigation,
                cache.matrices(home, terminal),
                terminal,
                CommandWords.ofThisProcess());
        System.out.print(finished.summary(new SweepFolder(out)));
        return Main.DONE;
    }
}
