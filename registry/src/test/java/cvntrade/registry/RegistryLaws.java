package cvntrade.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.features.regime.VolatilityRegimeDetector;
import cvntrade.registry.calibration.CalibrationRows;
import cvntrade.registry.calibration.Calibrator;
import cvntrade.registry.calibration.PerRegimeThresholdCalibrator;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.ledger.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for every registry, wherever it keeps its models. */
public abstract class RegistryLaws {
    private static final String SYMBOL = SmallModel.SYMBOL;
    protected static final Act ACT = new Act("ana", "a test", Instant.parse("2026-01-02T03:04:05Z"));
    private static final Map<String, String> PASSED = Map.of("outcome", "passed");
    private static final Decisions.Dossier LOCKABLE =
            new Decisions.Dossier(SmallModel.PLAN, "c".repeat(64), "LOCK_CANDIDATE");
    private static final Decisions.Proposal LOCK_MIN = new Decisions.Proposal(
            Decisions.Choice.LOCK,
            "btc_min",
            Map.of("CVN_BTC_FEATURES_ENABLED", "1", "CVN_BTC_FEATURES_SET", "min"),
            "CVN_BTC_");

    /** A registry over the same place each time. */
    protected abstract Registry registry();

    @Test
    void aModelComesBackAsItWasRegistered() {
        SealedModel model = SmallModel.withBtc(1);
        ModelVersion version = registry().register(model, ACT);
        assertThat(version.version()).isEqualTo(1);
        assertThat(version.btc()).isTrue();
        SealedModel again = registry().load(version);
        assertThat(again.artefact().model()).isEqualTo(model.artefact().model());
        assertThat(again.contract()).isEqualTo(model.contract());
        assertThat(again.training()).isEqualTo(model.training());
    }

    @Test
    void theSameModelAgainIsTheSameVersionAndAnotherIsTheNext() {
        registry().register(SmallModel.blind(1), ACT);
        registry().register(SmallModel.blind(1), ACT);
        registry().register(SmallModel.blind(2), ACT);
        assertThat(registry().state(SYMBOL).versions())
                .extracting(ModelVersion::version)
                .containsExactly(1, 2);
        assertThat(registry().symbols()).containsExactly(SYMBOL);
    }

    @Test
    void aBlindModelNeedsNeitherDossierNorDryRun() {
        registry().register(SmallModel.blind(1), ACT);
        registry().promote(SYMBOL, 1, Alias.CHAMPION_BTC_BLIND, ACT);
        registry().promote(SYMBOL, 1, Alias.CHAMPION, ACT);
        assertThat(registry().champion(SYMBOL).hashes())
                .isEqualTo(SmallModel.blind(1).hashes());
    }

    @Test
    void aBtcModelAloneIsRefusedForEveryReasonAtOnce() {
        registry().register(SmallModel.withBtc(1), ACT);
        assertThatThrownBy(() -> registry().promote(SYMBOL, 1, Alias.CHAMPION, ACT))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.PROMOTION))
                .hasMessageContaining("must have a fallback to roll back to")
                .hasMessageContaining("decision=none");
        assertThat(registry().state(SYMBOL).holder(Alias.CHAMPION)).isEmpty();
    }

    @Test
    void eachThingThatABtcModelNeedsIsNeeded() {
        registry().register(SmallModel.withBtc(1), ACT);
        registry().register(SmallModel.blind(1), ACT);
        registry().promote(SYMBOL, 2, Alias.CHAMPION_BTC_BLIND, ACT);
        assertPromotionRefused("must have passed its dry run: version=2 shadow=none");
        registry().shadowed(SYMBOL, 2, Map.of("outcome", "failed"), ACT);
        registry().decisions().decide(LOCKABLE, LOCK_MIN, false, ACT);
        assertPromotionRefused("shadow=failed");
        registry().shadowed(SYMBOL, 2, PASSED, ACT);
        registry().promote(SYMBOL, 1, Alias.CHAMPION, ACT);
        assertThat(registry().holder(SYMBOL, Alias.CHAMPION).version()).isEqualTo(1);
    }

    @Test
    void whatForbidsIsListedBeforehandInTheWordsOfTheRefusalAndLookingWritesNothing() {
        registry().register(SmallModel.withBtc(1), ACT);
        registry().register(SmallModel.blind(1), ACT);
        assertForbidden("must have a fallback to roll back to", "must have locked its variant");
        assertThat(registry().forbidsRollback(SYMBOL))
                .singleElement()
                .asString()
                .contains("there must be a fallback to roll back to: symbol=" + SYMBOL);
        assertThat(registry().forbidsPromotion(SYMBOL, 1, Alias.CHAMPION_BTC_BLIND))
                .singleElement()
                .asString()
                .contains("the fallback must be trained without BTC columns: version=1");
        assertThat(registry().forbidsPromotion(SYMBOL, 2, Alias.CHAMPION_BTC_BLIND))
                .isEmpty();
        registry().promote(SYMBOL, 2, Alias.CHAMPION_BTC_BLIND, ACT);
        assertThat(registry().forbidsRollback(SYMBOL)).isEmpty();
        assertForbidden("must have passed its dry run: version=2 shadow=none", "must have locked its variant");
        registry().shadowed(SYMBOL, 2, PASSED, ACT);
        assertForbidden("must have locked its variant");
        registry().decisions().decide(LOCKABLE, LOCK_MIN, false, ACT);
        assertThat(registry().forbidsPromotion(SYMBOL, 1, Alias.CHAMPION)).isEmpty();
        assertThat(registry().history(SYMBOL))
                .extracting(LedgerEntry::action)
                .as("looking wrote nothing")
                .containsExactly("registered", "registered", "promoted", "shadowed");
        assertThatThrownBy(() -> registry().forbidsPromotion(SYMBOL, 7, Alias.CHAMPION))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("version=7 registered=[1, 2]");
    }

    @Test
    void aDecisionOnAnotherVariantOrOneThatWasSupersededDoesNotDo() {
        readyButForTheDecision();
        Decisions decisions = registry().decisions();
        decisions.decide(
                LOCKABLE, new Decisions.Proposal(Decisions.Choice.LOCK, "btc_full", Map.of(), "CVN_BTC_"), false, ACT);
        assertPromotionRefused("decision=lock btc_full");
        decisions.decide(LOCKABLE, LOCK_MIN, true, ACT);
        decisions.decide(
                LOCKABLE, new Decisions.Proposal(Decisions.Choice.ABANDON, "", Map.of(), "CVN_BTC_"), true, ACT);
        assertPromotionRefused("decision=abandon");
    }

    @Test
    void theFallbackMustBeBlind() {
        registry().register(SmallModel.withBtc(1), ACT);
        assertThatThrownBy(() -> registry().promote(SYMBOL, 1, Alias.CHAMPION_BTC_BLIND, ACT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the fallback must be trained without BTC columns: version=1");
    }

    @Test
    void rollingBackMakesTheFallbackTheChampion() {
        readyButForTheDecision();
        registry().decisions().decide(LOCKABLE, LOCK_MIN, false, ACT);
        registry().promote(SYMBOL, 1, Alias.CHAMPION, ACT);
        registry().rollBack(SYMBOL, ACT);
        assertThat(registry().holder(SYMBOL, Alias.CHAMPION).version()).isEqualTo(2);
        assertThat(registry().champion(SYMBOL).contract().btcFeaturesEnabled()).isFalse();
        assertThat(registry().history(SYMBOL))
                .extracting(LedgerEntry::action)
                .containsExactly("registered", "registered", "promoted", "shadowed", "promoted", "rolled_back");
    }

    @Test
    void withoutAFallbackThereIsNoRollback() {
        registry().register(SmallModel.blind(1), ACT);
        assertThatThrownBy(() -> registry().rollBack(SYMBOL, ACT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("champion_btc_blind=none");
    }

    @Test
    void aVersionOrCoinThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> registry().champion(SYMBOL)).hasMessageContaining("alias=champion");
        assertThatThrownBy(() -> registry().promote(SYMBOL, 7, Alias.CHAMPION, ACT))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("version=7 registered=[]");
        for (String symbol : List.of("../ADAUSDT", "", "ada", "A/B", "decisions")) {
            assertThatThrownBy(() -> registry().state(symbol))
                    .isInstanceOf(MalformedInput.class)
                    .hasMessageContaining("symbol must be");
        }
    }

    @Test
    void aDossierIsDecidedOnOnceUnlessSuperseded() {
        Decisions decisions = registry().decisions();
        decisions.decide(LOCKABLE, LOCK_MIN, false, ACT);
        assertThatThrownBy(() -> decisions.decide(LOCKABLE, LOCK_MIN, false, ACT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("decided on already: decision=lock by=ana at=2026-01-02T03:04:05Z");
        decisions.decide(LOCKABLE, LOCK_MIN, true, ACT);
        assertThat(decisions.all()).hasSize(2);
    }

    @Test
    void onlyALockCandidateCanBeLocked() {
        Decisions.Dossier abandon = new Decisions.Dossier(SmallModel.PLAN, "c".repeat(64), "ABANDON");
        assertThatThrownBy(() -> registry().decisions().decide(abandon, LOCK_MIN, false, ACT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("verdict=ABANDON");
        registry()
                .decisions()
                .decide(
                        abandon,
                        new Decisions.Proposal(Decisions.Choice.ABANDON, "", Map.of(), "CVN_BTC_"),
                        false,
                        ACT);
    }

    @Test
    void aLockReplacesTheFactorsVariablesAndEachStateCanBeRestored() {
        Decisions decisions = registry().decisions();
        decisions.decide(
                LOCKABLE,
                new Decisions.Proposal(
                        Decisions.Choice.LOCK,
                        "btc_full",
                        Map.of("CVN_BTC_FEATURES_ENABLED", "1", "CVN_BTC_PURGE_BARS", "10"),
                        "CVN_BTC_"),
                false,
                ACT);
        decisions.decide(LOCKABLE, LOCK_MIN, true, ACT);
        assertThat(decisions.baseEnvironment()).isEqualTo(LOCK_MIN.environment());
        decisions.restore(1, ACT);
        assertThat(decisions.baseEnvironment())
                .isEqualTo(Map.of("CVN_BTC_FEATURES_ENABLED", "1", "CVN_BTC_PURGE_BARS", "10"));
        assertThatThrownBy(() -> decisions.restore(9, ACT)).hasMessageContaining("entry=9 entries=3");
    }

    @Test
    void aCalibratorIsOfItsModelAndComesBackAsItWasKept() {
        ModelVersion one = registry().register(SmallModel.blind(1), ACT);
        ModelVersion two = registry().register(SmallModel.blind(2), ACT);
        Calibrator calibrator = new PerRegimeThresholdCalibrator(
                1,
                one.id(),
                VolatilityRegimeDetector.version(Timeframe.M15),
                VolatilityRegimeDetector.COLUMN,
                List.of(0.001, 0.002),
                List.of(0.6, 0.5, 0.4),
                new CalibrationRows(
                        "2024-06-02T00:00:00Z", "2024-07-01T00:00:00Z", 900, 300, "max_f1", "e".repeat(64)));
        assertThatThrownBy(() -> registry().calibrator(one)).hasMessageContaining("must have a calibrator");
        registry().reviewed(SYMBOL, 1, ACT);
        registry().calibrated(SYMBOL, 1, calibrator, ACT);
        assertThat(registry().calibrator(one)).isEqualTo(calibrator);
        assertThatThrownBy(() -> registry().calibrated(SYMBOL, 2, calibrator, ACT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must be of the model it is used with");
        assertThatThrownBy(() -> registry().calibrator(two)).isInstanceOf(Refusal.class);
        assertThat(registry().isReviewed(one, false)).isTrue();
        assertThat(registry().isReviewed(one, true))
                .as("reviewed before it was calibrated")
                .isFalse();
        registry().reviewed(SYMBOL, 1, ACT);
        assertThat(registry().isReviewed(one, true)).isTrue();
    }

    @Test
    void anActNeedsANameAndAReason() {
        assertThatThrownBy(() -> new Act(" ", "", ACT.at()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--by")
                .hasMessageContaining("--why");
    }

    @Test
    void whatWasNotTouchedVerifies() {
        readyButForTheDecision();
        assertThat(registry().verify(Map.of())).isEmpty();
    }

    private void readyButForTheDecision() {
        registry().register(SmallModel.withBtc(1), ACT);
        registry().register(SmallModel.blind(1), ACT);
        registry().promote(SYMBOL, 2, Alias.CHAMPION_BTC_BLIND, ACT);
        registry().shadowed(SYMBOL, 2, PASSED, ACT);
    }

    /** One rule after the other, and the promotion itself is refused by the same ones. */
    private void assertForbidden(String... because) {
        List<String> forbidden = registry().forbidsPromotion(SYMBOL, 1, Alias.CHAMPION);
        assertThat(forbidden).hasSameSizeAs(because);
        for (int i = 0; i < because.length; i++) assertThat(forbidden.get(i)).contains(because[i]);
        String refusal =
                forbidden.size() == 1 ? forbidden.get(0) : " problems:\n  - " + String.join("\n  - ", forbidden);
        assertThatThrownBy(() -> registry().promote(SYMBOL, 1, Alias.CHAMPION, ACT))
                .isInstanceOf(Refusal.class)
                .message()
                .endsWith(refusal);
    }

    private void assertPromotionRefused(String because) {
        assertThatThrownBy(() -> registry().promote(SYMBOL, 1, Alias.CHAMPION, ACT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(because);
        assertThat(registry().state(SYMBOL).holder(Alias.CHAMPION)).isEmpty();
    }
}
