package cvntrade.registry.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.registry.ledger.Arrivals;
import cvntrade.registry.ledger.LedgerEntry;
import cvntrade.registry.ledger.LedgerStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Entries as versions of a registered model, each in a tag that is written in the transaction that gives the version its number. MLflow
 * refuses no version, so the numbers say who came first: of entries that follow on the same one, the lowest number counts. Therefore an
 * entry may also be sent again when its answer was lost: the same entry a second time lost its race against itself.
 */
final class MlflowLedger implements LedgerStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".ledger";
    private static final String ENTRY_TAG = "cvntrade.entry";
    private static final String STREAM_TAG = "cvntrade.ledger";
    private static final int PAGE = 1_000;

    private final MlflowClient client;
    private final MlflowRuns runs;

    MlflowLedger(MlflowClient client, MlflowRuns runs) {
        this.client = client;
        this.runs = runs;
    }

    private String prefix() {
        return client.address().namespace() + ".";
    }

    private String model(String stream) {
        return prefix() + stream + SUFFIX;
    }

    @Override
    public List<String> streams() {
        List<String> streams = new ArrayList<>();
        pages("registered-models/search", "registered_models", "name LIKE '" + prefix() + "%" + SUFFIX + "'", model -> {
            String name = model.path("name").asText();
            // Some databases compare without case.
            if (!name.startsWith(prefix()) || !name.endsWith(SUFFIX)) return;
            String stream = name.substring(prefix().length(), name.length() - SUFFIX.length());
            // A ledger without an entry is one that its process died before writing to.
            if (!arrived(stream).isEmpty()) streams.add(stream);
        });
        return streams.stream().sorted().toList();
    }

    @Override
    public List<String> bodies(String stream) {
        return Arrivals.counted(arrived(stream));
    }

    /** In the order of the numbers; a number that is not there has an empty body, which no entry has. */
    private List<String> arrived(String stream) {
        TreeMap<Integer, String> byNumber = new TreeMap<>();
        pages(
                "model-versions/search",
                "model_versions",
                "name = '" + model(stream) + "'",
                version -> byNumber.put(version.path("version").asInt(), MlflowRuns.tag(version, ENTRY_TAG)));
        if (byNumber.isEmpty()) return List.of();
        return IntStream.rangeClosed(1, byNumber.lastKey())
                .mapToObj(number -> byNumber.getOrDefault(number, ""))
                .toList();
    }

    private void pages(String path, String list, String filter, java.util.function.Consumer<JsonNode> each) {
        Optional<String> page = Optional.of("");
        while (page.isPresent()) {
            Map<String, String> parameters = new TreeMap<>(Map.of("filter", filter, "max_results", "" + PAGE));
            if (!page.get().isEmpty()) parameters.put("page_token", page.get());
            JsonNode answer = client.get(path, parameters);
            answer.path(list).forEach(each);
            page = Optional.of(answer.path("next_page_token").asText()).filter(token -> !token.isEmpty());
        }
    }

    @Override
    public boolean append(LedgerEntry entry) {
        Optional<MlflowFailure> last = Optional.empty();
        for (int attempt = 0; attempt < client.address().attempts(); attempt++) {
            last = send(entry);
            // The answer alone is not believed: what counts is what every other process reads.
            List<String> bodies = bodies(entry.stream());
            if (bodies.size() >= entry.sequence())
                return bodies.get(entry.sequence() - 1).equals(entry.body());
            if (last.isEmpty() || last.get().isRefusal()) break;
        }
        throw new UncheckedIOException(
                "MLflow must keep an entry: registry=" + client.address() + " stream=" + entry.stream() + " entry="
                        + entry.sequence() + " cause="
                        + last.map(Throwable::getMessage).orElse("it was accepted, but is not there")
                        + "; it may still arrive: look with ./cvntrade registry history before you act again",
                new IOException("entry not kept"));
    }

    /** @return what failed; the entry may have arrived all the same */
    private Optional<MlflowFailure> send(LedgerEntry entry) {
        try {
            try {
                create(entry);
            } catch (MlflowFailure failed) {
                if (!failed.is("RESOURCE_DOES_NOT_EXIST")) throw failed;
                makeLedger(entry.stream());
                create(entry);
            }
            return Optional.empty();
        } catch (MlflowFailure failed) {
            return Optional.of(failed);
        }
    }

    private void create(LedgerEntry entry) {
        MlflowRuns.Run run = runOf(entry.stream(), Instant.parse(entry.at()).toEpochMilli());
        ObjectNode body = JSON.createObjectNode()
                .put("name", model(entry.stream()))
                .put("run_id", run.runId())
                .put("source", run.artifactUri());
        body.putArray("tags").addObject().put("key", ENTRY_TAG).put("value", entry.body());
        client.post("model-versions/create", body);
    }

    private void makeLedger(String stream) {
        try {
            client.post("registered-models/create", JSON.createObjectNode().put("name", model(stream)));
        } catch (MlflowFailure failed) {
            if (!failed.is("RESOURCE_ALREADY_EXISTS")) throw failed;
        }
    }

    /** MLflow wants a run behind every version; this one holds nothing. */
    private MlflowRuns.Run runOf(String stream, long at) {
        return runs.finished(STREAM_TAG, stream).orElseGet(() -> {
            MlflowRuns.Run run = runs.begin(stream + " ledger", at, Map.of(STREAM_TAG, stream));
            runs.finish(run, at);
            return run;
        });
    }
}
