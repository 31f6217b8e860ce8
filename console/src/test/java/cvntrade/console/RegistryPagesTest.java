package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.FileFacts;
import cvntrade.base.Refusal;
import cvntrade.console.web.Block;
import cvntrade.registry.ModelStore;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.SmallModel;
import cvntrade.registry.contract.ModelArtefact;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.ledger.LedgerEntry;
import cvntrade.registry.ledger.LedgerStore;
import cvntrade.registry.local.LocalRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that says whether the registry is whole, without reading it for each reader. */
class RegistryPagesTest {
    private static final Act ACT = new Act("ana", "because", Instant.parse("2024-06-01T00:00:00Z"));
    private static final String WHOLE = "is as it was written";

    @TempDir
    Path home = Path.of("");

    /** So late that no file was written within the tick before. */
    private final MovedClock clock = new MovedClock(Instant.now().plus(Duration.ofHours(1)));

    private final VersionFiles files = new VersionFiles(clock);
    private final RegistryPages onDisk = new RegistryPages(() -> LocalRegistry.in(home), files);

    private static List<String> notices(RegistryPages pages, String asked) {
        return pages.versions(asked).blocks().stream()
                .flatMap(block -> block instanceof Block.Notice notice
                        ? List.of(notice.text()).stream()
                        : List.<String>of().stream())
                .toList();
    }

    private Path file(ModelVersion version, String name) {
        return home.resolve("registry/models").resolve(version.id()).resolve(name);
    }

    private static void flip(Path file) throws IOException {
        FileTime written = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, written);
    }

    @Test
    void aBitThatIsFlippedAfterThePageWasWholeIsOnTheNextOneThoughLengthAndTimeAreTheOldOnes() throws IOException {
        ModelVersion one = LocalRegistry.in(home).register(SmallModel.blind(1), ACT);
        LocalRegistry.in(home).register(SmallModel.blind(2), ACT);
        for (String name : ModelArtefact.FILES) {
            assertThat(notices(onDisk, "")).singleElement().asString().contains(WHOLE);
            flip(file(one, name));
            for (int look = 0; look < 2; look++)
                assertThat(notices(onDisk, ""))
                        .as(name)
                        .singleElement()
                        .asString()
                        .contains("ADAUSDT version 1", "hash must be the registered one");
            flip(file(one, name));
        }
        assertThat(notices(onDisk, "")).singleElement().asString().contains(WHOLE);
        Files.delete(file(one, ModelArtefact.CONFIG));
        assertThat(notices(onDisk, "")).singleElement().asString().contains("must be there");
    }

    @Test
    void anEntryThatIsEditedAfterThePageWasWholeIsOnTheNextOne() throws Exception {
        LocalRegistry.in(home).register(SmallModel.blind(1), ACT);
        assertThat(notices(onDisk, "")).singleElement().asString().contains(WHOLE);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("registry/ledger.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE ledger SET body = replace(body, 'ana', 'eve')");
        }
        assertThat(notices(onDisk, "")).anyMatch(said -> said.contains("ledger must be as it was written"));
        assertThat(notices(onDisk, "")).noneMatch(said -> said.contains(WHOLE));
    }

    /** A registry in memory whose files may change without a word of their facts, as on a medium that forgets. */
    private static final class Memory implements ModelStore, LedgerStore {
        private final Map<String, ModelArtefact> models = new HashMap<>();
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final AtomicInteger reads = new AtomicInteger();
        private FileTime changed = FileTime.from(Instant.EPOCH);
        private boolean isForgetful;

        @Override
        public void put(SealedModel model, Act act) {
            models.put(model.hashes().id(), model.artefact());
        }

        @Override
        public ModelArtefact get(String id) {
            reads.incrementAndGet();
            ModelArtefact kept = Optional.ofNullable(models.get(id)).orElseThrow();
            byte[] model = kept.model();
            if (isForgetful) model[model.length / 2] ^= 1;
            return new ModelArtefact(model, kept.config(), kept.training());
        }

        @Override
        public Optional<List<FileFacts>> facts(String id) {
            return Optional.of(List.of(new FileFacts(id, 1, changed, changed)));
        }

        @Override
        public List<String> streams() {
            return entries.stream().map(LedgerEntry::stream).distinct().toList();
        }

        @Override
        public List<String> bodies(String stream) {
            return entries.stream().map(LedgerEntry::body).toList();
        }

        @Override
        public boolean append(LedgerEntry entry) {
            return entries.add(entry);
        }
    }

    private final Memory memory = new Memory();
    private final RegistryPages inMemory = new RegistryPages(() -> new Registry(memory, memory), files);

    private void registerTwo() {
        new Registry(memory, memory).register(SmallModel.blind(1), ACT);
        new Registry(memory, memory).register(SmallModel.blind(2), ACT);
    }

    @Test
    void aFileIsReadOnceForAllWhoAskAndThePageSaysWhen() throws Exception {
        registerTwo();
        String first = clock.instant().toString().substring(0, 19);
        int readers = 8;
        CyclicBarrier all = new CyclicBarrier(readers);
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        try {
            Callable<List<String>> look = () -> {
                all.await();
                return notices(inMemory, "");
            };
            List<Future<List<String>>> pages = new ArrayList<>();
            for (int i = 0; i < readers; i++) pages.add(pool.submit(look));
            for (Future<List<String>> page : pages)
                assertThat(page.get()).singleElement().asString().contains("read and hashed at " + first);
        } finally {
            pool.shutdownNow();
        }
        assertThat(memory.reads).hasValue(2);
        clock.move(Duration.ofMinutes(9));
        assertThat(notices(inMemory, "")).singleElement().asString().contains("read and hashed at " + first);
        assertThat(memory.reads).hasValue(2);
    }

    @Test
    void whatNoFactTellsIsFoundWhenItIsAskedForAndIsNotForgottenThen() {
        registerTwo();
        notices(inMemory, "");
        memory.isForgetful = true;
        clock.move(Duration.ofSeconds(1));
        assertThat(notices(inMemory, "now")).hasSize(2).noneMatch(said -> said.contains(WHOLE));
        assertThat(notices(inMemory, "")).hasSize(2).noneMatch(said -> said.contains(WHOLE));
        memory.isForgetful = false;
        assertThat(notices(inMemory, "")).singleElement().asString().contains(WHOLE);
    }

    @Test
    void whatNoFactTellsIsFoundAfterTenMinutesInAnyCase() {
        registerTwo();
        notices(inMemory, "");
        memory.isForgetful = true;
        clock.move(VersionFiles.READ_AGAIN_AFTER);
        clock.move(Duration.ofMillis(1));
        assertThat(notices(inMemory, "")).hasSize(2).noneMatch(said -> said.contains(WHOLE));
    }

    @Test
    void aFileThatChangedAMomentAgoIsReadForEachPage() {
        registerTwo();
        memory.changed = FileTime.from(clock.instant().minusSeconds(1));
        notices(inMemory, "");
        memory.isForgetful = true;
        assertThat(notices(inMemory, ""))
                .as("the second write of a tick has the facts of the first")
                .hasSize(2);
    }

    @Test
    void aClockThatIsSetBackKeepsNothingForLonger() {
        registerTwo();
        notices(inMemory, "");
        memory.isForgetful = true;
        clock.move(Duration.ofHours(-1));
        assertThat(notices(inMemory, "")).hasSize(2);
    }

    @Test
    void aContractIsNeverTakenFromAFileThatIsNotWhole() {
        registerTwo();
        Registry registry = new Registry(memory, memory);
        ModelVersion version = registry.state(SmallModel.SYMBOL).version(1);
        assertThat(files.contract(registry, version))
                .isEqualTo(SmallModel.blind(1).contract());
        memory.isForgetful = true;
        clock.move(Duration.ofSeconds(1));
        files.verifyNow(registry);
        assertThatThrownBy(() -> files.contract(registry, version)).isInstanceOf(Refusal.class);
    }
}
