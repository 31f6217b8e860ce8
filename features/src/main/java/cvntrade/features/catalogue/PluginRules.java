package cvntrade.features.catalogue;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.features.Feature;
import cvntrade.features.own.OwnCatalogue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold of a plugin's features before any is computed; every broken rule is reported at once. */
final class PluginRules {
    /** The first column of a feature table. */
    private static final String OPEN_TIME = "open_time";

    private final Problems problems = new Problems();

    /** Who has which name, by name. */
    private final Map<String, String> owners = new TreeMap<>();

    private PluginRules() {
        owners.put(OPEN_TIME, "the first column of a table");
        for (Feature feature : OwnCatalogue.features()) owners.put(feature.name(), "a built-in feature");
    }

    static void check(List<Plugin> plugins) {
        PluginRules rules = new PluginRules();
        for (Plugin plugin : plugins) {
            rules.problems.addIf(
                    plugin.features().isEmpty(), "a plugin must give at least one feature: plugin=" + plugin.origin());
            for (Feature feature : plugin.features()) rules.check(feature, plugin);
        }
        rules.problems.throwIfAny(Refusal.Reason.GUARDRAIL);
    }

    private void check(Feature feature, Plugin plugin) {
        String name = feature.name();
        String where = ": feature=" + name + " plugin=" + plugin.origin();
        problems.addIf(
                !name.matches("[a-z0-9_]+"),
                "a feature's name must be of lower-case letters, digits and underscores" + where);
        problems.addIf(
                name.startsWith("btc_"),
                "a feature's name must not begin with btc_, which names columns of a reference" + where);
        String owner = owners.putIfAbsent(name, plugin.origin());
        problems.addIf(owner != null, "a feature's name must be its own" + where + " taken_by=" + owner);
        problems.addIf(
                !feature.key().equals(name) && !feature.key().startsWith(name + "@"),
                "a feature's key must be its name, or its name and @ with its delay" + where + " key=" + feature.key());
        problems.addIf(feature.lookbackBars() < 1, "a feature must look back at least to its own row" + where);
        problems.addIf(
                feature.readsReference(),
                "a feature must read the traded coin alone" + where + " reads=" + feature.reads()
                        + "; columns of another coin are a factor's");
    }
}
