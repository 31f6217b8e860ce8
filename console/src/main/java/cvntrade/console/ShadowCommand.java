package cvntrade.console;

import cvntrade.base.Refusal;
import cvntrade.registry.Registry;
import cvntrade.registry.ledger.Act;
import cvntrade.serving.ShadowRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The dry run of a rollback. */
@Command(
        name = "shadow",
        mixinStandardHelpOptions = true,
        description = {
            "Dry run of a rollback: the fallback of a coin scores the last 24 hours, the champion beside it, and what it found is",
            "kept in the registry. A BTC model is not promoted while its fallback has not passed.",
            "Exit code 1: it failed, or its columns are not those of its contract."
        },
        footer = {"", "Example:", "  ./cvntrade shadow ADAUSDT --data klines --why \"before the lock\""})
final class ShadowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SYMBOL", description = "The coin.")
    String symbol = "";

    @Mixin
    ServingOptions serving = new ServingOptions();

    @Mixin
    ActOptions acts = new ActOptions();

    @Override
    public Integer call() {
        Act act = acts.act();
        Registry registry = serving.registry();
        DryRun dry = DryRun.of(registry, symbol, serving.data, serving.catalogue());
        System.out.print(dry.text());
        dry.keep(registry, act);
        Terminal.standard().record(dry.event());
        ShadowRun run = dry.run();
        if (run.passed()) return Main.DONE;
        throw new Refusal(
                Refusal.Reason.NOT_REACHED,
                "the fallback must score no worse than on its bad days: f1_buy=" + run.f1() + " floor=" + run.floor()
                        + "; train a newer fallback, or look at ./cvntrade quality");
    }
}
