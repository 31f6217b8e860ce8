package cvntrade.console;

import cvntrade.base.NearestName;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.learning.PurgeRule;
import cvntrade.registry.mlflow.MlflowAddress;
import cvntrade.sweep.factor.Factor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The one place that reads the process environment. Rooms get a map. */
final class Environment {
    static final String PURGE = "CVN_PURGE_BARS";
    static final String EMBARGO = "CVN_EMBARGO_BARS";
    private static final int BARS_MAX = 200;

    private Environment() {}

    /** All variables of this system, by name. */
    static Map<String, String> ofProcess() {
        Map<String, String> own = new TreeMap<>(System.getenv());
        own.keySet().removeIf(key -> !key.startsWith("CVN_"));
        return Collections.unmodifiableMap(own);
    }

    /** The credentials of an MLflow server, under the names that MLflow's own clients read. */
    static Map<String, String> mlflow() {
        Map<String, String> credentials = new TreeMap<>(System.getenv());
        credentials.keySet().retainAll(MlflowAddress.VARIABLES);
        return Collections.unmodifiableMap(credentials);
    }

    /** A misspelt variable would be a default in silence: every name must be known here or belong to a factor. */
    static void rejectUnknown(Map<String, String> environment, List<Factor> factors) {
        List<String> known = List.of(PURGE, EMBARGO);
        Problems problems = new Problems();
        for (String name : environment.keySet()) {
            if (known.contains(name)) continue;
            if (factors.stream().anyMatch(factor -> name.startsWith(factor.environmentPrefix()))) continue;
            problems.add("variable must be known: " + name + "=" + environment.get(name) + "; known are "
                    + String.join(", ", known) + " and those of the factors; did you mean "
                    + NearestName.among(name, known) + "?");
        }
        problems.throwIfAny(Refusal.Reason.GUARDRAIL);
    }

    /** Rows left out beside a test block, from the general variables or their defaults. */
    static PurgeRule purge(Map<String, String> environment) {
        Problems problems = new Problems();
        int purgeBars = whole(environment, PURGE, PurgeRule.DEFAULT.purgeBars(), problems);
        int embargoBars = whole(environment, EMBARGO, PurgeRule.DEFAULT.embargoBars(), problems);
        problems.throwIfAny(Refusal.Reason.GUARDRAIL);
        return new PurgeRule(purgeBars, embargoBars);
    }

    private static int whole(Map<String, String> environment, String key, int standard, Problems problems) {
        String text = environment.get(key);
        if (text == null) return standard;
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= BARS_MAX) return Integer.parseInt(text);
        problems.add(key + " must be a whole number in [0, " + BARS_MAX + "]: " + key + "=" + text);
        return standard;
    }
}
