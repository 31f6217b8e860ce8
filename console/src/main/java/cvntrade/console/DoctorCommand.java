package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.market.store.CandleStore;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks over the machine: what is missing, and the command that mends it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what is missing on this machine, and the command that mends it.",
        footer = {"", "Example:", "  ./cvntrade doctor --json"})
final class DoctorCommand implements Callable<Integer> {
    private static final int OLDEST_JAVA = 17;
    private static final long GIB = 1L << 30;
    private static final long SPACE_WANTED = GIB;
    private static final long HEAP_WANTED = 2 * GIB;

    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    @Option(names = "--json", description = "Print the findings as JSON.")
    boolean json;

    /** One look; {@code mend} is empty where all is well. */
    record Finding(String what, String state, String mend) {
        boolean well() {
            return mend.isEmpty();
        }
    }

    @Override
    public Integer call() {
        List<Finding> findings = findings();
        if (json) System.out.println(asJson(findings));
        else for (Finding finding : findings) print(finding);
        return findings.stream().allMatch(Finding::well) ? Main.DONE : Main.REFUSED;
    }

    List<Finding> findings() {
        return List.of(java(), memory(), trainer(), store(), space(), factors());
    }

    private static void print(Finding finding) {
        System.out.printf("%-8s %-10s %s%n", finding.well() ? "ok" : "missing", finding.what(), finding.state());
        if (!finding.well()) System.out.println("         mend it: " + finding.mend());
    }

    private static String asJson(List<Finding> findings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings) {
            array.addObject()
                    .put("what", finding.what())
                    .put("ok", finding.well())
                    .put("state", finding.state())
                    .put("mend", finding.mend());
        }
        return array.toPrettyString();
    }

    private static Finding java() {
        int feature = Runtime.version().feature();
        return new Finding(
                "java",
                Runtime.version().toString() + ", " + Runtime.getRuntime().availableProcessors() + " cores",
                feature >= OLDEST_JAVA
                        ? ""
                        : "install a JDK 17 or newer: sudo apt-get install openjdk-17-jdk-headless");
    }

    private static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        return new Finding(
                "memory",
                heap / (1 << 20) + " MiB for the program",
                heap >= HEAP_WANTED ? "" : "give it more: export JAVA_TOOL_OPTIONS=-Xmx2g");
    }

    private static Finding trainer() {
        try {
            XgboostEngine.requireNative();
            return new Finding("trainer", "XGBoost loads", "");
        } catch (Refusal missing) {
            return new Finding("trainer", String.valueOf(missing.getMessage()), "sudo apt-get install libgomp1");
        }
    }

    private Finding store() {
        if (!Files.exists(home)) return new Finding("store", "no candles imported yet: home=" + home, "");
        List<String> symbols = new ArrayList<>(
                CandleStore.open(home.resolve("store"), Timeframe.M15).symbols());
        return new Finding("store", symbols.size() + " series in " + home + " " + symbols, "");
    }

    private Finding space() {
        File place = home.toAbsolutePath().toFile();
        while (place != null && !place.exists()) place = place.getParentFile();
        long free = place == null ? 0 : place.getUsableSpace();
        return new Finding(
                "space",
                free / (1 << 20) + " MiB free at " + home,
                free >= SPACE_WANTED ? "" : "free at least 1 GiB, or choose another --home");
    }

    private static Finding factors() {
        List<String> names = Factors.all().stream().map(Factor::name).toList();
        return new Finding("factors", String.join(", ", names), names.isEmpty() ? "build again: rm -r */target" : "");
    }
}
