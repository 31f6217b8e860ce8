package cvntrade.registry.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs of the registry's experiment. A run counts when it is finished: what died on the way left one that is not. */
final class MlflowRuns {
    static final String ID_TAG = "cvntrade.id";
    static final String SYMBOL_TAG = "cvntrade.symbol";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROXIED = "mlflow-artifacts:/";
    private static final int PAGE = 1_000;

    private final MlflowClient client;
    /** Once found it stays: MLflow gives no experiment another number. */
    private volatile Optional<String> found = Optional.empty();

    MlflowRuns(MlflowClient client) {
        this.client = client;
    }

    /**
     * @param artifactUri where its files are, as MLflow names it
     * @param symbol the coin, empty for a run that holds no model
     * @param modelId of the model, empty for a run that holds none
     */
    record Run(String runId, String artifactUri, String symbol, String modelId) {
        /** The place of one of its files behind the server's proxy. */
        String path(String file) {
            return artifactUri.substring(PROXIED.length()).replaceAll("^/+", "") + "/" + file;
        }
    }

    /** The experiment, made if it is not there. */
    private String experiment() {
        String name = client.address().namespace();
        Optional<String> known = knownExperiment();
        if (known.isPresent()) return known.get();
        try {
            return client.post("experiments/create", JSON.createObjectNode().put("name", name))
                    .path("experiment_id")
                    .asText();
        } catch (MlflowFailure failed) {
            // Another process was faster, or this one was and its answer was lost.
            if (failed.isRefusal() && !failed.is("RESOURCE_ALREADY_EXISTS")) throw failed;
            return knownExperiment().orElseThrow(() -> failed);
        }
    }

    private Optional<String> knownExperiment() {
        if (found.isEmpty()) found = askedExperiment();
        return found;
    }

    private Optional<String> askedExperiment() {
        String name = client.address().namespace();
        try {
            JsonNode experiment = client.get("experiments/get-by-name", Map.of("experiment_name", name))
                    .path("experiment");
            if (experiment.path("lifecycle_stage").asText().equals("deleted")) {
                throw new Refusal(
                        Refusal.Reason.TAMPERED,
                        "experiment of the registry must not be deleted: experiment=" + name
                                + "; restore it in MLflow");
            }
            return Optional.of(experiment.path("experiment_id").asText());
        } catch (MlflowFailure failed) {
            if (failed.is("RESOURCE_DOES_NOT_EXIST")) return Optional.empty();
            throw failed;
        }
    }

    /**
     * Begins a run.
     *
     * @param startMs epoch ms
     */
    Run begin(String name, long startMs, Map<String, String> tags) {
        ObjectNode body = JSON.createObjectNode()
                .put("experiment_id", experiment())
                .put("run_name", name)
                .put("start_time", startMs);
        tags.forEach((key, value) ->
                body.withArray("tags").addObject().put("key", key).put("value", value));
        return run(client.post("runs/create", body).path("run"));
    }

    /** Says that all of a run is there. */
    void finish(Run run, long endMs) {
        client.post(
                "runs/update",
                JSON.createObjectNode()
                        .put("run_id", run.runId())
                        .put("status", "FINISHED")
                        .put("end_time", endMs));
    }

    /** The earliest finished run with a tag. */
    Optional<Run> finished(String tag, String value) {
        Optional<String> experiment = knownExperiment();
        if (experiment.isEmpty()) return Optional.empty();
        ObjectNode body = JSON.createObjectNode()
                .put("filter", "tags.\"" + tag + "\" = '" + value + "' AND attributes.status = 'FINISHED'")
                .put("max_results", PAGE);
        body.putArray("experiment_ids").add(experiment.get());
        List<JsonNode> found = new ArrayList<>();
        client.search("runs/search", body).path("runs").forEach(found::add);
        return found.stream()
                .min(Comparator.comparingLong(
                                (JsonNode run) -> run.at("/info/start_time").asLong())
                        .thenComparing(run -> run.at("/info/run_id").asText()))
                .map(this::run);
    }

    /** @throws MalformedInput if the server has no such run, or it holds no model of this program */
    Run byRunId(String runId) {
        if (!runId.matches("[0-9a-f]{32}")) {
            throw new MalformedInput("run must be named by 32 hexadecimal digits: run_id=" + runId);
        }
        try {
            Run run = run(client.get("runs/get", Map.of("run_id", runId)).path("run"));
            if (!run.modelId().isEmpty()) return run;
            throw new MalformedInput("run must hold a model of this program: run_id=" + runId);
        } catch (MlflowFailure failed) {
            if (!failed.is("RESOURCE_DOES_NOT_EXIST")) throw failed;
            throw new MalformedInput("run must be there: run_id=" + runId + " registry=" + client.address());
        }
    }

    private Run run(JsonNode run) {
        String uri = run.at("/info/artifact_uri").asText();
        if (!uri.startsWith(PROXIED)) {
            throw new Refusal(
                    Refusal.Reason.MACHINE,
                    "MLflow must hand artifacts through: artifact_uri=" + uri
                            + "; start it with --serve-artifacts, and use another --registry-name if the experiment is older");
        }
        return new Run(
                run.at("/info/run_id").asText(), uri, tag(run.path("data"), SYMBOL_TAG), tag(run.path("data"), ID_TAG));
    }

    /** Of a run's data or of a version; empty where it has no such tag. */
    static String tag(JsonNode tagged, String key) {
        return tags(tagged).getOrDefault(key, "");
    }

    static Map<String, String> tags(JsonNode tagged) {
        Map<String, String> tags = new HashMap<>();
        for (JsonNode tag : tagged.path("tags"))
            tags.put(tag.path("key").asText(), tag.path("value").asText());
        return tags;
    }
}
