package cvntrade.registry.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.registry.Alias;
import cvntrade.registry.MirrorLag;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.SmallModel;
import cvntrade.registry.ledger.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every request of an act fails in turn, once or from there on, in each way: the act is done or it is not, and it is said. */
@NeedsMlflow
class MlflowFaultTest {
    private static final Act ACT = new Act("ana", "a test", Instant.EPOCH);
    /** Every how many requests one is lost; {@code -Dcvntrade.faults.step=1} for the long proof. */
    private static final int STEP = Integer.getInteger("cvntrade.faults.step", 6);

    private static final int FOR_GOOD = Integer.MAX_VALUE;
    private static final String SYMBOL = SmallModel.SYMBOL;

    /** Above the time of an answer on a busy machine. */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final String namespace = MlflowServer.namespace();
    private final Registry direct =
            MlflowRegistry.at(address(MlflowServer.running().address(), 4)).registry();

    private FaultyProxy proxy;

    private MlflowAddress address(java.net.URI server, int attempts) {
        return new MlflowAddress(server, namespace, Optional.empty(), TIMEOUT, attempts);
    }

    private Registry throughProxy(int attempts) {
        return MlflowRegistry.at(address(proxy.address(), attempts)).registry();
    }

    @BeforeEach
    void twoModels() throws IOException {
        proxy = new FaultyProxy(MlflowServer.running().address());
        direct.register(SmallModel.blind(1), ACT);
        direct.register(SmallModel.blind(2), ACT);
        direct.promote(SYMBOL, 2, Alias.CHAMPION_BTC_BLIND, ACT);
        direct.promote(SYMBOL, 1, Alias.CHAMPION, ACT);
    }

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyProxy.Fault.class,
            names = {"CUT_REQUEST", "ERROR_BEFORE", "ERROR_AFTER", "CUT_ANSWER"})
    void aServerThatIsLostAtAnyRequestLeavesTheOldChampionOrTheNew(FaultyProxy.Fault fault) {
        int requests = promoteWithEachRequestLost(fault, 2, STEP);
        assertThat(requests).as("requests of a promotion").isGreaterThan(8);
    }

    @Test
    void anAnswerThatNeverComesLeavesTheOldChampionOrTheNew() {
        promoteWithEachRequestLost(FaultyProxy.Fault.SLOW, 1, 2 * STEP);
    }

    /** @return the count of requests of a promotion that nothing disturbs */
    private int promoteWithEachRequestLost(FaultyProxy.Fault fault, int attempts, int step) {
        int version = 1;
        boolean undisturbed = false;
        int request = 1;
        while (!undisturbed) {
            ModelVersion before = direct.holder(SYMBOL, Alias.CHAMPION);
            version = 3 - before.version();
            Act act = new Act("ana", fault + " from request " + request, Instant.EPOCH);
            proxy.spoil(fault, request, FOR_GOOD);
            boolean done = false;
            try {
                throughProxy(attempts).promote(SYMBOL, version, Alias.CHAMPION, act);
                done = true;
                undisturbed = proxy.requests() < request;
            } catch (MirrorLag lag) {
                done = true;
            } catch (UncheckedIOException lost) {
                assertThat(lost).hasMessageContaining("MLflow must");
            }
            int champion = direct.holder(SYMBOL, Alias.CHAMPION).version();
            if (done) assertThat(champion).as(act.why()).isEqualTo(version);
            else assertThat(champion).as(act.why()).isIn(before.version(), version);
            direct.champion(SYMBOL);
            direct.mirror(SYMBOL);
            assertThat(direct.verify(Map.of())).as(act.why()).isEmpty();
            request += step;
        }
        proxy.mend();
        return request - 1;
    }

    @ParameterizedTest
    @EnumSource(value = FaultyProxy.Fault.class)
    void oneLostRequestInAnUploadLosesNothing(FaultyProxy.Fault fault) {
        int step = fault == FaultyProxy.Fault.SLOW ? 4 * STEP : 2 * STEP;
        boolean undisturbed = false;
        for (int request = 1; !undisturbed; request += step) {
            int seed = 100 + request;
            proxy.spoil(fault, request, 1);
            try {
                throughProxy(3).register(SmallModel.blind(seed), ACT);
                undisturbed = proxy.requests() < request;
            } catch (UncheckedIOException lost) {
                assertThat(lost).hasMessageContaining("MLflow");
            }
            proxy.mend();
            ModelVersion registered = throughProxy(3).register(SmallModel.blind(seed), ACT);
            assertThat(direct.load(registered).hashes())
                    .isEqualTo(SmallModel.blind(seed).hashes());
            direct.mirror(SYMBOL);
        }
        assertThat(direct.verify(Map.of())).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsSaid() {
        Registry nobody = MlflowRegistry.at(new MlflowAddress(
                        java.net.URI.create("http://127.0.0.1:1"), namespace, Optional.empty(), TIMEOUT, 2))
                .registry();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> nobody.champion(SYMBOL))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("MLflow must answer: url=http://127.0.0.1:1/");
    }
}
