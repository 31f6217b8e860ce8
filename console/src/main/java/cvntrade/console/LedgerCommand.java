package cvntrade.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.sweep.tried.FactorLedger;
import cvntrade.sweep.tried.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every plan that was ever judged on a home. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = {
            "Lists every plan that was ever judged on this home, whatever its verdict, the earliest first.",
            "Entries are added by sweeps and never changed. p is adjusted for the variants of its own plan alone."
        },
        footer = {"", "Examples:", "  ./cvntrade ledger", "  ./cvntrade ledger --factor btc_features --json"})
final class LedgerCommand implements Callable<Integer> {
    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    @Option(names = "--factor", paramLabel = "NAME", description = "Only the plans of this factor.")
    @Nullable
    String factor;

    @Option(names = "--json", description = "Print the entries as JSON.")
    boolean json;

    @Override
    public Integer call() {
        List<Trial> trials = FactorLedger.in(home).trials().stream()
                .filter(trial -> factor == null || trial.factor().equals(factor))
                .toList();
        System.out.print(json ? toJson(trials) : text(trials));
        return Main.DONE;
    }

    private static String text(List<Trial> trials) {
        if (trials.isEmpty()) return "nothing was judged on this home yet\n";
        StringBuilder text = new StringBuilder();
        row(text, "finished", "factor", "plan", "best", "lift", "95 % interval", "p", "verdict and reason");
        for (Trial trial : trials) {
            row(
                    text,
                    trial.finished(),
                    trial.factor(),
                    trial.shortHash(),
                    trial.variant() == null ? "-" : trial.variant(),
                    signed(trial.lift()),
                    "[" + signed(trial.lower()) + ", " + signed(trial.upper()) + "]",
                    trial.adjustedP() == null ? "-" : String.format(Locale.ROOT, "%.4f", trial.adjustedP()),
                    trial.verdict() + " " + trial.reason());
        }
        long plans = trials.stream().map(Trial::planHash).distinct().count();
        text.append(plans).append(plans == 1 ? " plan" : " plans").append(" judged\n");
        return text.toString();
    }

    private static void row(StringBuilder text, Object... fields) {
        TextLine.add(text, "%-30s %-14s %-12s %-18s %8s  %-20s %7s  %s", fields);
    }

    private static String signed(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%+.4f", value);
    }

    private static String toJson(List<Trial> trials) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(trials) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("trials must be writable as JSON", impossible);
        }
    }
}
