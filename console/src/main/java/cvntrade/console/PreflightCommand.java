package cvntrade.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.sweep.SampleSize;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.cell.FitClock;
import cvntrade.verdict.evidence.MlopsReadiness;
import cvntrade.verdict.evidence.Outcome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One cell before the sweep: does it trade often enough to be worth the rest? */
@Command(
        name = "preflight",
        mixinStandardHelpOptions = true,
        description = "Trains the one cell that decides whether a sweep would have enough trades. Nothing is written.",
        footer = {"", "Example:", "  ./cvntrade preflight --data klines --cryptos ADAUSDT,ETHUSDT,SOLUSDT"})
final class PreflightCommand implements Callable<Integer> {
    @Mixin
    SweepOptions options = new SweepOptions();

    @Mixin
    CacheOptions cache = new CacheOptions();

    @Option(names = "--json", description = "Print the answer as JSON.")
    boolean json;

    @Override
    public Integer call() {
        XgboostEngine.requireNative();
        Terminal terminal = Terminal.standard();
        SweepOptions.Prepared prepared = options.prepare(Environment.ofProcess(), terminal);
        Sweep.Conditions conditions = new Sweep.Conditions(
                1,
                MlopsReadiness.NOT_MEASURED,
                terminal,
                terminal,
                new FitClock(System::nanoTime),
                cache.matrices(options.data.home, terminal));
        SampleSize sample = Sweep.preflight(prepared.plan(), prepared.data(), conditions);
        boolean passed = sample.preflight().outcome() == Outcome.PASSED;
        if (json) {
            System.out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("symbol", prepared.plan().preflightSymbol())
                    .put("variant", prepared.plan().factor().preflightVariant())
                    .put("trades", sample.tradesLeast())
                    .put("required", sample.required())
                    .put("passed", passed)
                    .put("advice", sample.advice())
                    .toPrettyString());
        } else {
            System.out.printf(
                    "%s: %d BUY trades of %s in the middle fold of %s, %d required%n%s%n",
                    passed ? "enough" : "too few",
                    sample.tradesLeast(),
                    prepared.plan().factor().preflightVariant(),
                    prepared.plan().preflightSymbol(),
                    sample.required(),
                    sample.advice());
        }
        return Main.DONE;
    }
}
