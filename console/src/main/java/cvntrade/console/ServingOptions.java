package cvntrade.console;

import cvntrade.features.catalogue.Catalogue;
import cvntrade.registry.Registry;
import picocli.CommandLine.Mixin;

/** What a command needs that computes a registered model's columns: candles, the registry, and features of the user's own. */
final class ServingOptions {
    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RegistryOptions registryAt = new RegistryOptions();

    @Mixin
    PluginOptions plugins = new PluginOptions();

    Registry registry() {
        return registryAt.in(data.home);
    }

    Catalogue catalogue() {
        return plugins.catalogue();
    }
}
