package cvntrade.features.catalogue;

import cvntrade.features.Feature;
import cvntrade.features.FeatureFamily;
import cvntrade.features.SignalFeature;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.List;

/** The own columns of a run, in their order: those that come with the program, then those of each plugin. */
public final class Catalogue {
    private static final Catalogue BUILT_IN = new Catalogue(OwnCatalogue.families(), List.of());

    private final List<FeatureFamily> families;
    private final List<Plugin> plugins;

    private Catalogue(List<FeatureFamily> families, List<Plugin> plugins) {
        this.families = List.copyOf(families);
        this.plugins = List.copyOf(plugins);
    }

    /** Without any plugin. */
    public static Catalogue builtIn() {
        return BUILT_IN;
    }

    /**
     * The built-in columns and those of the plugins.
     *
     * @throws cvntrade.base.Refusal that lists every rule the plugins' features break
     */
    public static Catalogue with(List<Plugin> plugins) {
        PluginRules.check(plugins);
        List<FeatureFamily> families = new ArrayList<>(OwnCatalogue.families());
        for (Plugin plugin : plugins) {
            List<Feature> features = plugin.features().stream()
                    .map(feature -> onTargetAlone(feature, plugin))
                    .toList();
            families.add(new FeatureFamily(plugin.origin(), "Added by a plugin.", features));
        }
        return new Catalogue(families, plugins);
    }

    /** A sentence over signals says what it reads and cannot read more; what another feature says has to be seen to. */
    private static Feature onTargetAlone(Feature feature, Plugin plugin) {
        return feature instanceof SignalFeature ? feature : new TargetAlone(feature, plugin.origin());
    }

    public List<FeatureFamily> families() {
        return families;
    }

    public List<Plugin> plugins() {
        return plugins;
    }

    public List<Feature> features() {
        return families.stream().flatMap(family -> family.features().stream()).toList();
    }

    /** Those that can be computed from this source: a source may lack the flow columns. */
    public List<Feature> featuresFor(CandleSeries target) {
        return features().stream()
                .filter(feature -> feature.isPossibleFrom(target))
                .toList();
    }

    /** Those that need a column which the source lacks. */
    public List<Feature> leftOut(CandleSeries target) {
        return features().stream()
                .filter(feature -> !feature.isPossibleFrom(target))
                .toList();
    }
}
