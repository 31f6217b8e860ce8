package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.base.NearestName;
import cvntrade.registry.ModelVersion;
import cvntrade.serving.drift.DriftHistory;
import cvntrade.serving.drift.WeekReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why a column is an alert, or why it is none. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Every signal of one column in every week that drift run has judged: what was measured, how far that is from training,",
            "how rare such a week is there, and what it came to. BTCUSDT is the correlation of the coin's returns with Bitcoin's."
        },
        footer = {"", "Example:", "  ./cvntrade drift explain btc_realized_vol_24h --model ADAUSDT"})
final class DriftExplainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FEATURE", description = "The column.")
    String feature = "";

    @Mixin
    WatchedModel model = new WatchedModel();

    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    @Mixin
    RegistryOptions registryAt = new RegistryOptions();

    @Override
    public Integer call() {
        ModelVersion version = model.in(registryAt.in(home));
        DriftHistory history = DriftFolder.of(home, version).requireHistory(version);
        List<String> known = history.weeks().stream()
                .flatMap(DriftExplainCommand::columns)
                .distinct()
                .toList();
        if (!known.contains(feature)) {
            throw new MalformedInput("a column must be watched: column=" + feature
                    + (known.isEmpty() ? "" : "; did you mean " + NearestName.among(feature, known) + "?"));
        }
        System.out.print(DriftText.summary(history) + DriftText.column(history, feature));
        return Main.DONE;
    }

    private static Stream<String> columns(WeekReport week) {
        return Stream.concat(
                week.findings().stream().map(finding -> finding.reading().column()), week.broken().keySet().stream());
    }
}
