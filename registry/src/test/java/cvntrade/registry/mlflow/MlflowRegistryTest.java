package cvntrade.registry.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.registry.Alias;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.RegistryLaws;
import cvntrade.registry.SmallModel;
import cvntrade.registry.contract.ModelArtefact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsMlflow
class MlflowRegistryTest extends RegistryLaws {
    /** {@code -Dcvntrade.flips=200} for the long proof. */
    private static final int FLIPS = Integer.getInteger("cvntrade.flips", 20);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MlflowServer server = MlflowServer.running();
    private final MlflowAddress address =
            MlflowAddress.of(server.address().toString(), MlflowServer.namespace(), Map.of());
    private final MlflowClient client = new MlflowClient(address);
    private final MlflowRuns runs = new MlflowRuns(client);

    @Override
    protected Registry registry() {
        return MlflowRegistry.at(address).registry();
    }

    @Test
    void lookingMakesNothing() {
        assertThat(registry().symbols()).isEmpty();
        assertThat(registry().verify(Map.of())).isEmpty();
        assertThatThrownBy(() -> client.get("experiments/get-by-name", Map.of("experiment_name", address.namespace())))
                .isInstanceOfSatisfying(
                        MlflowFailure.class,
                        failed ->
                                assertThat(failed.is("RESOURCE_DOES_NOT_EXIST")).isTrue());
    }

    @Test
    void mlflowShowsTheVersionsAndWhoHoldsWhichAlias() {
        registry().register(SmallModel.blind(1), ACT);
        registry().register(SmallModel.blind(2), ACT);
        registry().promote(SmallModel.SYMBOL, 2, Alias.CHAMPION_BTC_BLIND, ACT);
        registry().promote(SmallModel.SYMBOL, 1, Alias.CHAMPION, ACT);
        assertThat(shown("champion")).isEqualTo(SmallModel.blind(1).hashes().id());
        registry().rollBack(SmallModel.SYMBOL, ACT);
        assertThat(shown("champion")).isEqualTo(SmallModel.blind(2).hashes().id());
        assertThat(shown("champion_btc_blind"))
                .isEqualTo(SmallModel.blind(2).hashes().id());
    }

    @Test
    void aVersionIsFoundByItsRunAndAForeignRunIsNot() {
        ModelVersion version = registry().register(SmallModel.blind(1), ACT);
        MlflowRegistry mlflow = MlflowRegistry.at(address);
        assertThat(mlflow.versionOf(run(version).runId())).isEqualTo(version);
        String foreign = runs.begin("foreign", 0, Map.of()).runId();
        for (String runId : List.of(foreign, "0".repeat(32), "../x", "")) {
            assertThatThrownBy(() -> mlflow.versionOf(runId))
                    .isInstanceOf(MalformedInput.class)
                    .hasMessageContaining("run must");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ModelArtefact.MODEL, ModelArtefact.CONFIG, ModelArtefact.TRAINING})
    void aFileThatIsGoneCutChangedHugeOrSwappedIsNotServed(String name) throws IOException {
        ModelVersion one = registry().register(SmallModel.blind(1), ACT);
        ModelVersion other = registry().register(SmallModel.withBtc(2), ACT);
        registry().promote(one.symbol(), 1, Alias.CHAMPION, ACT);
        Path file = server.file(run(one), name);
        byte[] original = Files.readAllBytes(file);
        Files.delete(file);
        assertNotServed("file of a model must be there");
        Files.write(file, Arrays.copyOf(original, original.length / 2));
        assertNotServed("hash must be the registered one");
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(5);
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] changed = original.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            assertNotServed("hash must be the registered one");
        }
        Files.write(file, Arrays.copyOf(original, Math.min(ModelArtefact.bytesMax(name), 10 << 20) + 1));
        assertNotServed(name.equals(ModelArtefact.MODEL) ? "hash must be" : "must not be larger than any can be");
        Files.copy(server.file(run(other), name), file, StandardCopyOption.REPLACE_EXISTING);
        assertNotServed("hash must be the registered one");
        Files.write(file, original);
        assertThat(registry().champion(one.symbol()).hashes().id()).isEqualTo(one.id());
        assertThat(registry().verify(Map.of())).isEmpty();
    }

    @Test
    void anEntryThatWasEditedOrDeletedIsFoundAndNothingOfItsCoinIsServed() {
        List<Consumer<String>> edits = List.of(
                ledger -> setTag(ledger, 1, entry(ledger, 1).replace("ana", "eve")),
                ledger -> setTag(ledger, 3, entry(ledger, 3).replace("\"version\" : \"1\"", "\"version\" : \"2\"")),
                ledger -> setTag(ledger, 2, "x"),
                ledger -> change(
                        "DELETE",
                        "model-versions/delete-tag",
                        version(ledger, 2).put("key", "cvntrade.entry")),
                ledger -> change("DELETE", "model-versions/delete", version(ledger, 1)),
                ledger -> change("DELETE", "model-versions/delete", version(ledger, 3)));
        for (Consumer<String> edit : edits) {
            MlflowAddress own = MlflowAddress.of(server.address().toString(), MlflowServer.namespace(), Map.of());
            Registry registry = MlflowRegistry.at(own).registry();
            registry.register(SmallModel.blind(1), ACT);
            registry.register(SmallModel.blind(2), ACT);
            registry.promote(SmallModel.SYMBOL, 1, Alias.CHAMPION, ACT);
            registry.promote(SmallModel.SYMBOL, 1, Alias.CHAMPION_BTC_BLIND, ACT);
            assertThat(registry.verify(Map.of())).isEmpty();
            edit.accept(own.namespace() + "." + SmallModel.SYMBOL + ".ledger");
            assertThat(registry.verify(Map.of()))
                    .singleElement()
                    .asString()
                    .contains("ledger must be as it was written");
            assertThatThrownBy(() -> registry.champion(SmallModel.SYMBOL)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void entriesThatWereCutOffAreFoundByAHeadThatWasKept() {
        registry().register(SmallModel.blind(1), ACT);
        registry().promote(SmallModel.SYMBOL, 1, Alias.CHAMPION, ACT);
        registry().promote(SmallModel.SYMBOL, 1, Alias.CHAMPION_BTC_BLIND, ACT);
        Map<String, String> kept = registry().heads();
        String ledger = address.namespace() + "." + SmallModel.SYMBOL + ".ledger";
        // A copy of the entry before looks like one that lost its race.
        setTag(ledger, 3, entry(ledger, 2));
        registry().mirror(SmallModel.SYMBOL);
        assertThat(registry().verify(kept))
                .anySatisfy(wrong -> assertThat(wrong).contains("entries were cut off"));
        change("DELETE", "model-versions/delete", version(ledger, 3));
        assertThat(registry().verify(kept))
                .anySatisfy(wrong -> assertThat(wrong).contains("entries were cut off"));
        // A new entry gets the number after the deleted one, and the gap shows.
        assertThatThrownBy(() -> registry().promote(SmallModel.SYMBOL, 1, Alias.CHAMPION_BTC_BLIND, ACT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ledger must be as it was written");
    }

    @Test
    void anAliasMovedOrATagEditedInMlflowIsFoundAndDecidesNothing() {
        ModelVersion one = registry().register(SmallModel.blind(1), ACT);
        registry().register(SmallModel.blind(2), ACT);
        registry().promote(SmallModel.SYMBOL, 1, Alias.CHAMPION, ACT);
        String model = address.namespace() + "." + SmallModel.SYMBOL;
        change(
                "POST",
                "registered-models/alias",
                JSON.createObjectNode()
                        .put("name", model)
                        .put("alias", "champion")
                        .put("version", "2"));
        assertThat(registry().verify(Map.of())).singleElement().asString().contains("alias=champion shown=2 ledger=1");
        assertThat(registry().holder(SmallModel.SYMBOL, Alias.CHAMPION)).isEqualTo(one);
        registry().mirror(SmallModel.SYMBOL);
        assertThat(registry().verify(Map.of())).isEmpty();
        change(
                "POST",
                "model-versions/set-tag",
                version(model, 1).put("key", "model_sha256").put("value", "0"));
        assertThat(registry().verify(Map.of())).singleElement().asString().contains("tag=model_sha256 shown=0");
        assertThat(registry().champion(SmallModel.SYMBOL).hashes().id()).isEqualTo(one.id());
    }

    @Test
    void aRunThatIsDeletedOrRenamedIsNotServed() {
        ModelVersion one = registry().register(SmallModel.blind(1), ACT);
        registry().promote(SmallModel.SYMBOL, 1, Alias.CHAMPION, ACT);
        String runId = run(one).runId();
        change("POST", "runs/delete", JSON.createObjectNode().put("run_id", runId));
        assertNotServed("run of a model must be there");
        change("POST", "runs/restore", JSON.createObjectNode().put("run_id", runId));
        registry().champion(SmallModel.SYMBOL);
        change(
                "POST",
                "runs/set-tag",
                JSON.createObjectNode()
                        .put("run_id", runId)
                        .put("key", MlflowRuns.ID_TAG)
                        .put("value", "0".repeat(64)));
        assertNotServed("run of a model must be there");
    }

    private MlflowRuns.Run run(ModelVersion version) {
        return runs.finished(MlflowRuns.ID_TAG, version.id()).orElseThrow();
    }

    /** The id of the model that MLflow shows under an alias. */
    private String shown(String alias) {
        for (var tag : client.get(
                        "registered-models/alias",
                        Map.of("name", address.namespace() + "." + SmallModel.SYMBOL, "alias", alias))
                .at("/model_version/tags")) {
            if (tag.path("key").asText().equals(MlflowRuns.ID_TAG))
                return tag.path("value").asText();
        }
        return "none";
    }

    private String entry(String ledger, int version) {
        return client.get("model-versions/get", Map.of("name", ledger, "version", "" + version))
                .at("/model_version/tags/0/value")
                .asText();
    }

    private void setTag(String ledger, int version, String value) {
        change(
                "POST",
                "model-versions/set-tag",
                version(ledger, version).put("key", "cvntrade.entry").put("value", value));
    }

    private static ObjectNode version(String model, int version) {
        return JSON.createObjectNode().put("name", model).put("version", "" + version);
    }

    private void change(String method, String path, ObjectNode body) {
        client.change(method, path, body);
    }

    private void assertNotServed(String because) {
        assertThatThrownBy(() -> registry().champion(SmallModel.SYMBOL))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.TAMPERED))
                .hasMessageContaining(because);
    }
}
