package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.serving.drift.DriftHistory;
import cvntrade.serving.drift.DriftState;
import cvntrade.serving.drift.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How the watched models stand. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "How every watched model stood in the last week that drift run has judged: ok, watch or alert, and by what.",
            "Exit code 1 with --require-ok: one of them is an alert. Exit code 2: one cannot be read; the others are told all the same."
        },
        footer = {"", "Examples:", "  ./cvntrade drift status", "  ./cvntrade drift status --require-ok --json"})
final class DriftStatusCommand implements Callable<Integer> {
    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    @Option(names = "--require-ok", description = "Refuse where a model is an alert.")
    boolean requireOk;

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    @Override
    public Integer call() {
        List<WatchedHistory> watched = new DriftHistories(home).all();
        List<DriftHistory> histories =
                watched.stream().flatMap(each -> each.history().stream()).toList();
        List<WatchedHistory> broken =
                watched.stream().filter(each -> each.history().isEmpty()).toList();
        System.out.print(json ? toJson(histories, broken) : text(histories, broken));
        requireReadable(broken);
        List<String> alerts = histories.stream()
                .filter(history -> history.state() == DriftState.ALERT)
                .map(history -> history.symbol() + "/" + history.version())
                .toList();
        if (!requireOk || alerts.isEmpty()) return Main.DONE;
        throw new Refusal(
                Refusal.Reason.NOT_REACHED,
                "no watched model may be an alert: models=" + String.join(",", alerts)
                        + "; see docs/runbooks/runbook_btc_features_drift.md");
    }

    /** After the others were told. */
    private static void requireReadable(List<WatchedHistory> broken) {
        if (broken.isEmpty()) return;
        throw new MalformedInput("every history of drift must be readable: "
                + String.join(
                        "; ",
                        broken.stream()
                                .map(each -> each.name() + ": " + each.trouble())
                                .toList()));
    }

    private static String text(List<DriftHistory> histories, List<WatchedHistory> broken) {
        if (histories.isEmpty() && broken.isEmpty()) return "no model was watched on this home yet\n";
        StringBuilder text = new StringBuilder();
        for (DriftHistory history : histories) {
            text.append(DriftText.summary(history));
            for (Finding finding : standing(history)) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %-6s %s %s: effect %+.2f, adjusted p %.5f%n",
                        finding.state().word(),
                        finding.reading().column(),
                        finding.reading().signal().word(),
                        finding.reading().effect(),
                        finding.pAdjusted()));
            }
        }
        broken.forEach(each -> TextLine.add(text, "%s: BROKEN, %s", each.name(), each.trouble()));
        return text.toString();
    }

    private static List<Finding> standing(DriftHistory history) {
        return history.last().stream()
                .flatMap(last -> last.findings().stream())
                .filter(finding -> finding.state() != DriftState.OK)
                .toList();
    }

    private static String toJson(List<DriftHistory> histories, List<WatchedHistory> broken) {
        ArrayNode list = new ObjectMapper().createArrayNode();
        for (DriftHistory history : histories) {
            ArrayNode standing = list.addObject()
                    .put("symbol", history.symbol())
                    .put("version", history.version())
                    .put("state", history.state().word())
                    .put("weeks", history.weeks().size())
                    .put("alerts", history.count(DriftState.ALERT))
                    .putArray("standing");
            standing(history)
                    .forEach(finding -> standing.addObject()
                            .put("column", finding.reading().column())
                            .put("signal", finding.reading().signal().word())
                            .put("state", finding.state().word()));
        }
        broken.forEach(each -> list.addObject()
                .put("symbol", each.symbol())
                .put("id", each.id())
                .put("state", "broken")
                .put("cause", each.trouble()));
        return list.toPrettyString() + "\n";
    }
}
