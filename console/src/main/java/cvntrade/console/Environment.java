package cvntrade.console;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.learning.PurgeRule;
import java.util.Collections;
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
