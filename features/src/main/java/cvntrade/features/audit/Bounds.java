package cvntrade.features.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The columns that read a reference, by the bound that they declare. */
final class Bounds {
    private final Map<Integer, int[]> groups = new TreeMap<>();

    Bounds(List<Subject> subjects) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            if (!subjects.get(i).feature().readsReference()) continue;
            int bound = subjects.get(i).feature().referenceDelayBars();
            members.computeIfAbsent(bound, bars -> new ArrayList<>()).add(i);
        }
        members.forEach((bound, group) ->
                groups.put(bound, group.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Takes one group of columns, by their numbers. */
    @FunctionalInterface
    interface Visit {
        void take(int boundBars, int[] members);
    }

    void forEach(Visit visit) {
        groups.forEach(visit::take);
    }

    int longest() {
        return groups.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
