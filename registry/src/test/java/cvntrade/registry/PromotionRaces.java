package cvntrade.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.registry.ledger.Act;
import cvntrade.registry.ledger.LedgerEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes at one registry, wherever it is: some race, some are killed. */
public abstract class PromotionRaces {
    private static final int PROCESSES = 4;
    private static final int SET_UP = 5;

    /** Where it is, in words that {@link Promoter} takes. */
    protected abstract List<String> place();

    /** How often each of the racing processes acts. */
    protected abstract int turns();

    /** How many processes are killed. */
    protected abstract int kills();

    /** How long a process that is killed has lived at most after its first act. */
    protected abstract int longestLifeMs();

    private Registry registry() {
        return Promoter.registry(place());
    }

    @TempDir
    Path folder;

    @BeforeEach
    void threeModelsAndAFallback() {
        Act act = new Act("ana", "a test", Instant.EPOCH);
        Registry registry = registry();
        for (int seed = 1; seed <= 3; seed++) registry.register(SmallModel.blind(seed), act);
        registry.promote(SmallModel.SYMBOL, 2, Alias.CHAMPION_BTC_BLIND, act);
        registry.promote(SmallModel.SYMBOL, 1, Alias.CHAMPION, act);
    }

    @Test
    protected void ofPromotionsThatRaceEachTakesOnePlaceAndNoneIsLost() throws IOException, InterruptedException {
        List<Process> racers = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) racers.add(start("racer-" + i, turns()));
        for (int i = 0; i < PROCESSES; i++) {
            assertThat(racers.get(i).waitFor())
                    .as(Files.readString(errors("racer-" + i)))
                    .isZero();
        }
        Registry registry = registry();
        List<LedgerEntry> history = registry.history(SmallModel.SYMBOL);
        assertThat(history).hasSize(SET_UP + PROCESSES * turns());
        for (int i = 0; i < PROCESSES; i++) {
            String who = "racer-" + i;
            // Each found its own acts in its own order.
            assertThat(history.stream()
                            .filter(entry -> entry.who().equals(who))
                            .map(LedgerEntry::why)
                            .toList())
                    .isEqualTo(java.util.stream.IntStream.range(0, turns())
                            .mapToObj(turn -> "turn " + turn)
                            .toList());
        }
        assertThat(registry.verify(Map.of())).isEmpty();
    }

    @Test
    protected void aProcessThatIsKilledLeavesTheOldChampionOrTheNew() throws IOException, InterruptedException {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(9);
        Registry registry = registry();
        int before = registry.history(SmallModel.SYMBOL).size();
        for (int kill = 0; kill < kills(); kill++) {
            Process promoter = start("killed-" + kill, Integer.MAX_VALUE);
            BufferedReader said = promoter.inputReader(StandardCharsets.UTF_8);
            assertThat(said.readLine()).isEqualTo("warm");
            assertThat(promoter.waitFor(random.nextInt(longestLifeMs()), TimeUnit.MILLISECONDS))
                    .isFalse();
            promoter.destroyForcibly().waitFor();
            assertThat(registry.champion(SmallModel.SYMBOL).contract().symbol()).isEqualTo(SmallModel.SYMBOL);
        }
        // The last one may have died between its entry and what is shown of it elsewhere.
        registry.mirror(SmallModel.SYMBOL);
        assertThat(registry.verify(Map.of())).isEmpty();
        assertThat(registry.history(SmallModel.SYMBOL).size())
                .as("each had done its first act, and some had done more")
                .isGreaterThan(before + kills());
    }

    private Path errors(String who) {
        return folder.resolve(who + ".err");
    }

    private Process start(String who, int turns) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.httpclient.keepalive.timeout=0",
                "-cp",
                System.getProperty("java.class.path"),
                Promoter.class.getName(),
                String.valueOf(turns),
                who));
        command.addAll(place());
        return new ProcessBuilder(command)
                // Apart from what it says: a newer JDK warns there of the libraries' native code.
                .redirectError(errors(who).toFile())
                .start();
    }
}
