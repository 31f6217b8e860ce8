package cvntrade.console;

import cvntrade.base.Refusal;
import cvntrade.features.FeatureInput;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.serving.InferenceApi;
import cvntrade.serving.drift.Replay;
import cvntrade.serving.drift.RowsTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a model was served what the candles say it was. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Computes the rows that predict --keep-rows has kept once more, over the whole history, and compares them bit by bit. What",
            "differs was served from other candles than those of now (a bar that was not final, a revision) or by another program.",
            "Exit code 1: a value differs, or no row could be compared."
        },
        footer = {"", "Example:", "  ./cvntrade drift replay --model ADAUSDT --rows ada-served.csv --data klines"})
final class DriftReplayCommand implements Callable<Integer> {
    private static final int SHOWN_MAX = 20;

    @Mixin
    WatchedModel model = new WatchedModel();

    @Option(names = "--rows", paramLabel = "FILE", required = true, description = "The file of predict --keep-rows.")
    Path rows = Path.of("");

    @Mixin
    ServingOptions serving = new ServingOptions();

    @Override
    public Integer call() {
        XgboostEngine.requireNative();
        Registry registry = serving.registry();
        ModelVersion version = model.in(registry);
        try (InferenceApi api =
                InferenceApi.of(registry, version, serving.catalogue(), Environment.ofProcess(), Terminal.standard())) {
            RowsTable served = KeptRows.read(rows, api.contract());
            FeatureInput candles = ServedCandles.of(api.contract(), serving.data);
            Replay replay = Replay.of(served, api.features(), candles);
            System.out.printf(
                    "%s version %d: %d rows of %d columns compared, %d values differ, %d rows outside the candles%n",
                    version.symbol(),
                    version.version(),
                    replay.rows(),
                    served.names().size(),
                    replay.differences().size(),
                    replay.outside());
            replay.differences().stream()
                    .limit(SHOWN_MAX)
                    .forEach(each -> System.out.printf(
                            "  %s %s served=%s now=%s%n", each.openTime(), each.column(), each.served(), each.now()));
            if (replay.rows() > 0 && replay.differences().isEmpty()) return Main.DONE;
            throw new Refusal(
                    Refusal.Reason.NOT_REPRODUCED,
                    "served rows must be those of the candles: rows=" + replay.rows() + " differences="
                            + replay.differences().size()
                            + "; look at ./cvntrade store revisions, and whether the last bar was final when it was asked about");
        }
    }
}
