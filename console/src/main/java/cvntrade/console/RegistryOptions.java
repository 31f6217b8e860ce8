package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.registry.Registry;
import cvntrade.registry.local.LocalRegistry;
import cvntrade.registry.mlflow.MlflowAddress;
import cvntrade.registry.mlflow.MlflowRegistry;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which registry: the one in the home, or one on an MLflow server. */
final class RegistryOptions {
    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = {
                "An MLflow server's address, instead of the registry in the home. Its credentials are read from",
                "MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD."
            })
    @Nullable
    String server;

    @Option(
            names = "--registry-name",
            paramLabel = "NAME",
            description = "Begins the names of experiment and models on that server (default ${DEFAULT-VALUE}).")
    String name = "cvntrade";

    Registry in(Path home) {
        return server == null ? LocalRegistry.in(home) : mlflow().registry();
    }

    /** @throws MalformedInput if no server is named */
    MlflowRegistry mlflow() {
        if (server == null) throw new MalformedInput("an MLflow server must be named: give --registry URL");
        return MlflowRegistry.at(MlflowAddress.of(server, name, Environment.mlflow()));
    }
}
