package cvntrade.console;

import cvntrade.registry.Registry;
import cvntrade.serving.drift.DriftHistory;
import cvntrade.serving.drift.DriftJson;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges the weeks since a model was trained. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Computes the model's columns from the candles, as predict does, and holds every whole week since its training against",
            "the training span. The first run must be given the candles of the training too; their rows are then kept in the home.",
            "Each alert of a week that was not judged before is one event drift_alert on standard error."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade drift run --model ADAUSDT --data klines",
            "  ./cvntrade drift run --model ADAUSDT --version 1 --columns rsi_14,return_4 --data klines"
        })
final class DriftRunCommand implements Callable<Integer> {
    @Mixin
    WatchedModel model = new WatchedModel();

    @Option(
            names = "--columns",
            paramLabel = "A,B",
            split = ",",
            description = "These columns of the model (default: its BTC columns, or all where it has none).")
    @Nullable
    List<String> columns;

    @Option(names = "--json", description = "Print all weeks as JSON.")
    boolean json;

    @Mixin
    DriftRuleOptions rule = new DriftRuleOptions();

    @Mixin
    ServingOptions serving = new ServingOptions();

    @Override
    public Integer call() {
        Registry registry = serving.registry();
        DriftHistory history = new DriftJudge(
                        registry, serving.data, serving.catalogue(), rule.rule(), columns, Terminal.standard())
                .judge(model.in(registry));
        System.out.print(json ? DriftJson.write(history) : text(history));
        return Main.DONE;
    }

    private static String text(DriftHistory history) {
        return DriftText.summary(history) + history.last().map(DriftText::week).orElse("");
    }
}
