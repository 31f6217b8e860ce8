package cvntrade.registry.contract;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the columns that come are those a model takes: the same, each once, in the same order. */
public final class ColumnCheck {
    private ColumnCheck() {}

    /** @throws Refusal that lists every column that is missing, extra, there twice, or out of its place */
    public static void require(List<String> demanded, List<String> given) {
        if (demanded.equals(given)) return;
        Problems problems = new Problems();
        Set<String> known = new HashSet<>(demanded);
        Set<String> seen = new HashSet<>();
        List<String> extra = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (String column : given) {
            if (!known.contains(column)) extra.add(column);
            else if (!seen.add(column)) twice.add(column);
        }
        List<String> missing =
                demanded.stream().filter(column -> !seen.contains(column)).toList();
        list("missing", missing, problems);
        list("extra", extra, problems);
        list("duplicated", twice, problems);
        if (problems.none()) {
            List<String> moved = new ArrayList<>();
            for (int at = 0; at < demanded.size(); at++) {
                if (demanded.get(at).equals(given.get(at))) continue;
                moved.add(given.get(at) + " (place " + at + ", must be " + demanded.indexOf(given.get(at)) + ")");
            }
            list("reordered", moved, problems);
        }
        problems.throwIfAny(Refusal.Reason.CONTRACT);
    }

    private static void list(String what, List<String> columns, Problems problems) {
        problems.addIf(
                !columns.isEmpty(),
                "columns must be those of the model: " + what + "=" + columns.size() + " "
                        + String.join(", ", columns));
    }
}
