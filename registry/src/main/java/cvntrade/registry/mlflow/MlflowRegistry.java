package cvntrade.registry.mlflow;

import cvntrade.base.MalformedInput;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import java.util.Optional;

/**
 * A registry on an MLflow server that keeps its records in a database and hands artifacts through ({@code mlflow server
 * --serve-artifacts}, MLflow's defaults). In it, with the namespace {@code cvntrade}:
 *
 * <ul>
 *   <li>experiment {@code cvntrade}: a run for each model, with its files, metrics and parameters;
 *   <li>registered model {@code cvntrade.SYMBOL.ledger}: the entries, one a version; they decide;
 *   <li>registered model {@code cvntrade.SYMBOL}: the models, with the aliases {@code champion} and {@code champion_btc_blind}, for those who
 *       look there.
 * </ul>
 */
public final class MlflowRegistry {
    private final MlflowRuns runs;
    private final Registry registry;

    private MlflowRegistry(MlflowRuns runs, Registry registry) {
        this.runs = runs;
        this.registry = registry;
    }

    /** Nothing is asked of the server yet. */
    public static MlflowRegistry at(MlflowAddress address) {
        MlflowClient client = new MlflowClient(address);
        MlflowRuns runs = new MlflowRuns(client);
        Registry registry = new Registry(
                new MlflowModels(client, runs),
                new MlflowLedger(client, runs),
                Optional.of(new MlflowMirror(client, runs)));
        return new MlflowRegistry(runs, registry);
    }

    public Registry registry() {
        return registry;
    }

    /**
     * The registered version that has its files in a run.
     *
     * @throws MalformedInput if the ledger knows none: the run is another program's, or its registration never came to its end
     */
    public ModelVersion versionOf(String runId) {
        MlflowRuns.Run run = runs.byRunId(runId);
        return registry.state(run.symbol()).versions().stream()
                .filter(version -> version.id().equals(run.modelId()))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "run must be of a registered model: run_id=" + runId + " symbol=" + run.symbol()));
    }
}
