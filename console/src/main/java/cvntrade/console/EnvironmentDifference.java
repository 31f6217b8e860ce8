package cvntrade.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How a base environment changes, a variable a line: {@code -} goes, {@code +} comes, two spaces stay. */
final class EnvironmentDifference {
    private EnvironmentDifference() {}

    static String of(Map<String, String> before, Map<String, String> after) {
        List<String> lines = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String old = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (old.equals(now)) {
                lines.add("  " + name + "=" + now);
                continue;
            }
            if (!old.isEmpty()) lines.add("- " + name + "=" + old);
            if (!now.isEmpty()) lines.add("+ " + name + "=" + now);
        }
        return lines.isEmpty()
                ? "the base environment stays empty\n"
                : "base environment:\n" + String.join("\n", lines) + "\n";
    }
}
