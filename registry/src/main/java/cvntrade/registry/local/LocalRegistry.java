package cvntrade.registry.local;

import cvntrade.registry.Registry;
import java.nio.file.Path;

/** A registry in a folder, without any server. */
public final class LocalRegistry {
    private LocalRegistry() {}

    /** @param home the folder of all state; nothing is written before the first model is registered */
    public static Registry in(Path home) {
        Path folder = home.resolve("registry");
        return new Registry(new ModelFolder(folder.resolve("models")), new SqliteLedger(folder));
    }
}
