package cvntrade.registry.local;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.registry.Alias;
import cvntrade.registry.Registry;
import cvntrade.registry.SmallModel;
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

/** Real processes at one registry: some race, some are killed. */
class PromotionRaceTest {
    private static final int PROCESSES = 4;
    private static final int TURNS = 25;
    /** {@code -Dcvntrade.kills=200} for the long proof. */
    private static final int KILLS = Integer.getInteger("cvntrade.kills", 20);

    private static final int LONGEST_LIFE_MS = 250;
    private static final int SET_UP = 5;

    @TempDir
    Path home;

    @BeforeEach
    void threeModelsAndAFallback() {
        Act act = new Act("ana", "a test", Instant.EPOCH);
        Registry registry = LocalRegistry.in(home);
        for (int seed = 1; seed <= 3; seed++) registry.register(SmallModel.blind(seed), act);
        registry.promote(SmallModel.SYMBOL, 2, Alias.CHAMPION_BTC_BLIND, act);
        registry.promote(SmallModel.SYMBOL, 1, Alias.CHAMPION, act);
    }

    @Test
    void ofPromotionsThatRaceEachTakesOnePlaceAndNoneIsLost() throws IOException, InterruptedException {
        List<Process> racers = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) racers.add(start("racer-" + i, TURNS));
        for (int i = 0; i < PROCESSES; i++) {
            assertThat(racers.get(i).waitFor())
                    .as(Files.readString(errors("racer-" + i)))
                    .isZero();
        }
        Registry registry = LocalRegistry.in(home);
        List<LedgerEntry> history = registry.history(SmallModel.SYMBOL);
        assertThat(history).hasSize(SET_UP + PROCESSES * TURNS);
        for (int i = 0; i < PROCESSES; i++) {
            String who = "racer-" + i;
            // Each found its own acts in its own order.
            assertThat(history.stream()
                            .filter(entry -> entry.who().equals(who))
                            .map(LedgerEntry::why)
                            .toList())
                    .isEqualTo(java.util.stream.IntStream.range(0, TURNS)
                            .mapToObj(turn -> "turn " + turn)
                            .toList());
        }
        assertThat(registry.verify(Map.of())).isEmpty();
    }

    @Test
    void aProcessThatIsKilledLeavesTheOldChampionOrTheNew() throws IOException, InterruptedException {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(9);
        Registry registry = LocalRegistry.in(home);
        int before = registry.history(SmallModel.SYMBOL).size();
        for (int kill = 0; kill < KILLS; kill++) {
            Process promoter = start("killed-" + kill, Integer.MAX_VALUE);
            BufferedReader said = promoter.inputReader(StandardCharsets.UTF_8);
            assertThat(said.readLine()).isEqualTo("warm");
            assertThat(promoter.waitFor(random.nextInt(LONGEST_LIFE_MS), TimeUnit.MILLISECONDS))
                    .isFalse();
            promoter.destroyForcibly().waitFor();
            assertThat(registry.champion(SmallModel.SYMBOL).contract().symbol()).isEqualTo(SmallModel.SYMBOL);
        }
        assertThat(registry.verify(Map.of())).isEmpty();
        assertThat(registry.history(SmallModel.SYMBOL).size())
                .as("each had done its first act, and some had done more")
                .isGreaterThan(before + KILLS);
    }

    private Path errors(String who) {
        return home.resolve(who + ".err");
    }

    private Process start(String who, int turns) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Promoter.class.getName(),
                        home.toString(),
                        String.valueOf(turns),
                        who)
                // Apart from what it says: a newer JDK warns there of the libraries' native code.
                .redirectError(errors(who).toFile())
                .start();
    }
}
