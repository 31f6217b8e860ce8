package cvntrade.registry.mlflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Refusal;
import cvntrade.registry.ModelStore;
import cvntrade.registry.contract.ModelArtefact;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.contract.TrainingRecord;
import cvntrade.registry.ledger.Act;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of models as artifacts of runs. A run is finished only after every file of it is there. */
final class MlflowModels implements ModelStore {
    /** The folder of a run in which MLflow looks for a model. */
    static final String FOLDER = "model";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MlflowClient client;
    private final MlflowRuns runs;

    MlflowModels(MlflowClient client, MlflowRuns runs) {
        this.client = client;
        this.runs = runs;
    }

    @Override
    public void put(SealedModel model, Act act) {
        String id = model.hashes().id();
        Optional<MlflowRuns.Run> before = runs.finished(MlflowRuns.ID_TAG, id);
        if (before.isPresent()) {
            requireSame(model, before.get());
            return;
        }
        String symbol = model.contract().symbol();
        long at = act.at().toEpochMilli();
        Map<String, String> tags = new TreeMap<>(model.tags());
        tags.put(MlflowRuns.ID_TAG, id);
        tags.put(MlflowRuns.SYMBOL_TAG, symbol);
        tags.put("mlflow.user", act.who());
        MlflowRuns.Run run = runs.begin(symbol + " " + model.training().variant(), at, tags);
        log(run, model.training(), at);
        for (String name : ModelArtefact.FILES)
            upload(run, name, model.artefact().file(name));
        upload(run, "MLmodel", mlModel(run).getBytes(StandardCharsets.UTF_8));
        runs.finish(run, at);
    }

    private void upload(MlflowRuns.Run run, String name, byte[] bytes) {
        client.upload(run.path(FOLDER + "/" + name), bytes);
    }

    private void requireSame(SealedModel model, MlflowRuns.Run run) {
        if (get(run).equals(model.artefact())) return;
        throw new Refusal(
                Refusal.Reason.TAMPERED,
                "files of a run must be the ones of its name: run_id=" + run.runId() + " id="
                        + model.hashes().id() + "; delete that run in MLflow and register the model again");
    }

    private void log(MlflowRuns.Run run, TrainingRecord training, long at) {
        ObjectNode body = JSON.createObjectNode().put("run_id", run.runId());
        training.metrics()
                .forEach((name, value) -> body.withArray("metrics")
                        .addObject()
                        .put("key", name)
                        .put("value", value)
                        .put("timestamp", at)
                        .put("step", 0));
        Map<String, String> parameters = new TreeMap<>(training.parameters());
        parameters.put("variant", training.variant());
        parameters.put("plan_hash", training.planHash());
        parameters.put("first_bar", training.firstBar());
        parameters.put("last_bar", training.lastBar());
        parameters.put("code", training.code());
        training.data().forEach((symbol, fingerprint) -> parameters.put("data." + symbol, fingerprint));
        parameters.forEach((name, value) ->
                body.withArray("params").addObject().put("key", name).put("value", value));
        client.post("runs/log-batch", body);
    }

    /** By it MLflow's own Python loads the trees; this program does not read it. */
    private static String mlModel(MlflowRuns.Run run) {
        return String.join(
                "\n",
                "artifact_path: " + FOLDER,
                "flavors:",
                "  python_function:",
                "    data: " + ModelArtefact.MODEL,
                "    loader_module: mlflow.xgboost",
                "  xgboost:",
                "    data: " + ModelArtefact.MODEL,
                "    model_class: xgboost.core.Booster",
                "    model_format: ubj",
                "run_id: " + run.runId(),
                "");
    }

    @Override
    public ModelArtefact get(String id) {
        if (!id.matches("[0-9a-f]{64}")) {
            throw new Refusal(Refusal.Reason.TAMPERED, "name of a model must be its hash: id=" + id);
        }
        return get(runs.finished(MlflowRuns.ID_TAG, id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.TAMPERED,
                        "run of a model must be there: " + MlflowRuns.ID_TAG + "=" + id + " registry="
                                + client.address())));
    }

    private ModelArtefact get(MlflowRuns.Run run) {
        return new ModelArtefact(
                read(run, ModelArtefact.MODEL), read(run, ModelArtefact.CONFIG), read(run, ModelArtefact.TRAINING));
    }

    private byte[] read(MlflowRuns.Run run, String name) {
        int most = ModelArtefact.bytesMax(name);
        byte[] bytes;
        try {
            bytes = client.download(run.path(FOLDER + "/" + name), most);
        } catch (MlflowFailure failed) {
            if (!failed.isNotFound()) throw failed;
            throw new Refusal(
                    Refusal.Reason.TAMPERED, "file of a model must be there: run_id=" + run.runId() + " file=" + name);
        }
        if (bytes.length <= most) return bytes;
        throw new Refusal(
                Refusal.Reason.TAMPERED,
                "file of a model must not be larger than any can be: run_id=" + run.runId() + " file=" + name + " most="
                        + most);
    }
}
