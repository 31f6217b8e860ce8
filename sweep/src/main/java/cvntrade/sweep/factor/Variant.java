package cvntrade.sweep.factor;

import cvntrade.base.Check;
import cvntrade.verdict.plan.Role;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One setting of a factor.
 *
 * @param name the word in tables and dossiers
 * @param role baseline, candidate (may be locked) or check (never)
 * @param environment the variables that make this variant, by name
 */
public record Variant(String name, Role role, Map<String, String> environment) {
    public Variant {
        Check.filled(name, "variant");
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    public boolean isBaseline() {
        return role == Role.BASELINE;
    }

    /**
     * This variant laid over a base environment: its own variables win, and the baseline first removes every variable of the factor.
     */
    public Map<String, String> over(Map<String, String> base, String factorPrefix) {
        TreeMap<String, String> merged = new TreeMap<>(base);
        if (isBaseline()) merged.keySet().removeIf(key -> key.startsWith(factorPrefix));
        merged.putAll(environment);
        return Collections.unmodifiableMap(merged);
    }
}
