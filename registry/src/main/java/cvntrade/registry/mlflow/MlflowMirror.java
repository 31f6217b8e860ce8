package cvntrade.registry.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Refusal;
import cvntrade.registry.Alias;
import cvntrade.registry.CoinState;
import cvntrade.registry.Mirror;
import cvntrade.registry.ModelVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows a coin's models as versions of a registered model, with MLflow's own aliases, to those who look in MLflow. */
final class MlflowMirror implements Mirror {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION_TAG = "cvntrade.version";
    private static final String NONE = "none";
    private static final int VERSIONS_MAX = 100_000;

    private final MlflowClient client;
    private final MlflowRuns runs;

    MlflowMirror(MlflowClient client, MlflowRuns runs) {
        this.client = client;
        this.runs = runs;
    }

    /** What MLflow shows: the earliest of its versions for each model, by the model's id, and its aliases. */
    private record Shown(boolean isThere, Map<String, JsonNode> versions, Map<String, String> aliases) {}

    @Override
    public void show(CoinState state) {
        String name = name(state);
        if (state.versions().isEmpty()) return;
        Shown shown = shown(name);
        if (!shown.isThere()) makeModel(name);
        List<ModelVersion> missing = state.versions().stream()
                .filter(version -> !shown.versions().containsKey(version.id()))
                .toList();
        missing.forEach(version -> create(name, version));
        Shown complete = missing.isEmpty() ? shown : shown(name);
        for (Alias alias : Alias.values()) {
            ObjectNode body = JSON.createObjectNode().put("name", name).put("alias", alias.word());
            String number =
                    state.holder(alias).map(holder -> number(complete, holder)).orElse(NONE);
            if (number.equals(complete.aliases().getOrDefault(alias.word(), NONE))) continue;
            if (number.equals(NONE)) client.change("DELETE", "registered-models/alias", body);
            else client.post("registered-models/alias", body.put("version", number));
        }
    }

    private static String number(Shown shown, ModelVersion version) {
        JsonNode known = shown.versions().get(version.id());
        return known == null ? NONE : known.path("version").asText();
    }

    @Override
    public List<String> differences(CoinState state) {
        List<String> differences = new ArrayList<>();
        if (state.versions().isEmpty()) return differences;
        String name = name(state);
        Shown shown = shown(name);
        for (ModelVersion version : state.versions()) {
            JsonNode known = shown.versions().get(version.id());
            if (known == null) {
                differences.add("MLflow must show every version: model=" + name + " version=" + version.version()
                        + mend(version));
                continue;
            }
            Map<String, String> tags = MlflowRuns.tags(known);
            tagsOf(version).forEach((key, value) -> {
                if (!value.equals(tags.get(key))) {
                    differences.add("MLflow must show a version's tags: model=" + name + " version="
                            + version.version() + " tag=" + key + " shown=" + tags.get(key) + " ledger=" + value
                            + "; someone edited it there, set it back");
                }
            });
        }
        for (Alias alias : Alias.values()) {
            String number =
                    state.holder(alias).map(holder -> number(shown, holder)).orElse(NONE);
            String there = shown.aliases().getOrDefault(alias.word(), NONE);
            if (!number.equals(there)) {
                differences.add("MLflow must show who holds an alias: model=" + name + " alias=" + alias.word()
                        + " shown=" + there + " ledger=" + number
                        + mend(state.versions().get(0)));
            }
        }
        return differences;
    }

    private static String mend(ModelVersion version) {
        return "; show it with ./cvntrade registry mirror " + version.symbol();
    }

    private String name(CoinState state) {
        return client.address().namespace() + "." + state.symbol();
    }

    private void makeModel(String name) {
        try {
            client.post("registered-models/create", JSON.createObjectNode().put("name", name));
        } catch (MlflowFailure failed) {
            if (!failed.is("RESOURCE_ALREADY_EXISTS")) throw failed;
        }
    }

    private void create(String name, ModelVersion version) {
        MlflowRuns.Run run = runs.finished(MlflowRuns.ID_TAG, version.id())
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.TAMPERED,
                        "run of a model must be there: " + MlflowRuns.ID_TAG + "=" + version.id()));
        ObjectNode body = JSON.createObjectNode()
                .put("name", name)
                .put("run_id", run.runId())
                .put("source", run.artifactUri() + "/" + MlflowModels.FOLDER);
        tagsOf(version)
                .forEach((key, value) ->
                        body.withArray("tags").addObject().put("key", key).put("value", value));
        client.post("model-versions/create", body);
    }

    private static Map<String, String> tagsOf(ModelVersion version) {
        Map<String, String> tags = new TreeMap<>(version.tags());
        tags.put(MlflowRuns.ID_TAG, version.id());
        tags.put(VERSION_TAG, String.valueOf(version.version()));
        return tags;
    }

    private Shown shown(String name) {
        Map<String, JsonNode> versions = new HashMap<>();
        Map<String, String> aliases = new HashMap<>();
        client.get("model-versions/search", Map.of("filter", "name = '" + name + "'", "max_results", "" + VERSIONS_MAX))
                .path("model_versions")
                .forEach(version -> versions.merge(
                        MlflowRuns.tag(version, MlflowRuns.ID_TAG),
                        version,
                        (one, other) -> one.path("version").asInt()
                                        < other.path("version").asInt()
                                ? one
                                : other));
        try {
            client.get("registered-models/get", Map.of("name", name))
                    .at("/registered_model/aliases")
                    .forEach(alias -> aliases.put(
                            alias.path("alias").asText(), alias.path("version").asText()));
        } catch (MlflowFailure failed) {
            if (!failed.is("RESOURCE_DOES_NOT_EXIST")) throw failed;
            return new Shown(false, versions, aliases);
        }
        return new Shown(true, versions, aliases);
    }
}
