package cvntrade.registry.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRegistryTest extends RegistryLaws {
    @TempDir
    Path home;

    @Override
    protected Registry registry() {
        return LocalRegistry.in(home);
    }

    @Test
    void lookingWritesNothing() {
        assertThat(registry().symbols()).isEmpty();
        assertThat(registry().verify(Map.of())).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {ModelArtefact.MODEL, ModelArtefact.CONFIG, ModelArtefact.TRAINING})
    void aFileThatIsGoneChangedOrSwappedIsFoundAndNotServed(String name) throws IOException {
        ModelVersion one = registry().register(SmallModel.blind(1), ACT);
        ModelVersion two = registry().register(SmallModel.blind(2), ACT);
        registry().promote(one.symbol(), 1, Alias.CHAMPION, ACT);
        registry().promote(one.symbol(), 1, Alias.CHAMPION_BTC_BLIND, ACT);
        Path file = file(one, name);
        byte[] original = Files.readAllBytes(file);
        Files.delete(file);
        assertNotServed("must be there");
        byte[] changed = original.clone();
        changed[changed.length / 3] ^= 4;
        Files.write(file, changed);
        assertNotServed("hash must be the registered one");
        Files.write(file, original);
        registry().champion(one.symbol());
        Path other = file(two, name);
        if (java.util.Arrays.equals(Files.readAllBytes(other), original)) return;
        Files.copy(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertNotServed("hash must be the registered one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger SET body = replace(body, '\"version\" : \"1\"', '\"version\" : \"2\"') WHERE sequence = 3",
                "UPDATE ledger SET body = replace(body, 'ana', 'eve') WHERE sequence = 1",
                "UPDATE ledger SET body = replace(body, 'model_sha256\" : \"', 'model_sha256\" : \"0') WHERE sequence = 1",
                "UPDATE ledger SET body = replace(body, '\"version\" : \"1\"', '\"version\" : \"2\"') WHERE sequence = 4",
                "DELETE FROM ledger WHERE sequence = 1",
                "DELETE FROM ledger WHERE sequence = 2",
                "UPDATE ledger SET sequence = 9 WHERE sequence = 2",
                "UPDATE ledger SET stream = 'DOGEUSDT'",
                "UPDATE ledger SET body = 'x' WHERE sequence = 2",
            })
    void anEntryThatWasEditedIsFoundAndNothingOfItsCoinIsServed(String edit) throws SQLException {
        registry().register(SmallModel.blind(1), ACT);
        registry().register(SmallModel.blind(2), ACT);
        registry().promote(SmallModel.SYMBOL, 1, Alias.CHAMPION, ACT);
        registry().promote(SmallModel.SYMBOL, 1, Alias.CHAMPION_BTC_BLIND, ACT);
        edit(edit);
        assertThat(registry().verify(Map.of())).singleElement().asString().contains("ledger must be as it was written");
        assertThatThrownBy(() -> registry().champion(SmallModel.SYMBOL)).isInstanceOf(Refusal.class);
    }

    @Test
    void entriesThatWereCutOffAreFoundByAHeadThatWasKept() throws SQLException {
        registry().register(SmallModel.blind(1), ACT);
        registry().promote(SmallModel.SYMBOL, 1, Alias.CHAMPION, ACT);
        Map<String, String> kept = registry().heads();
        registry().promote(SmallModel.SYMBOL, 1, Alias.CHAMPION_BTC_BLIND, ACT);
        assertThat(registry().verify(kept)).as("the chain has grown").isEmpty();
        edit("DELETE FROM ledger WHERE sequence >= 2");
        assertThat(registry().verify(Map.of())).as("what is left is whole").isEmpty();
        assertThat(registry().verify(kept)).singleElement().asString().contains("entries were cut off");
    }

    @Test
    void aFileThatIsNoDatabaseIsSaid() throws IOException {
        registry().register(SmallModel.blind(1), ACT);
        Files.writeString(home.resolve("registry/ledger.sqlite"), "x".repeat(8_192));
        assertThatThrownBy(() -> registry().verify(Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.TAMPERED))
                .hasMessageContaining("must be a readable database");
    }

    private void edit(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("registry/ledger.sqlite"));
                Statement edit = connection.createStatement()) {
            assertThat(edit.executeUpdate(statement)).isPositive();
        }
    }

    private Path file(ModelVersion version, String name) {
        return home.resolve("registry/models").resolve(version.id()).resolve(name);
    }

    private void assertNotServed(String because) {
        assertThatThrownBy(() -> registry().champion(SmallModel.SYMBOL))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.TAMPERED))
                .hasMessageContaining(because);
        assertThat(registry().verify(Map.of())).isNotEmpty();
        assertThat(registry().forbidsPromotion(SmallModel.SYMBOL, 1, Alias.CHAMPION))
                .singleElement()
                .asString()
                .contains(because);
        assertThat(registry().forbidsRollback(SmallModel.SYMBOL))
                .singleElement()
                .asString()
                .contains(because);
    }
}
